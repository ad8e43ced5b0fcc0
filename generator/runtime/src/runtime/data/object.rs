//! What is written of a value as the members of an object.

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::runtime::data::reflect::{Reflect, View};
use crate::runtime::data::text as texts;
use crate::runtime::data::union::tag; // optional: union

/// A member with the value that it is written with, whatever its object has there: what tells the variants of a union apart.
#[derive(Clone, Copy)]
pub struct Tag {
    pub name: &'static str,
    pub value: &'static str,
    pub json: bool,
}

impl Tag {
    pub fn to_value(self) -> Value {
        match self.json {
            // The generator wrote the text, so that it is JSON.
            true => texts::scalar(self.value),
            false => Value::String(self.value.to_owned()),
        }
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.json {
            true => self.to_value().serialize(serializer),
            false => serializer.serialize_str(self.value),
        }
    }
}

/// Whether a member is written as a tag.
pub(crate) fn is_among(tags: &[Tag], name: &str) -> bool {
    tags.iter().any(|tag| tag.name == name)
}

/// How an object says which variant of a union it is.
pub struct Tagged<'t> {
    pub tag: Tag,
    /// Whether a member that has the tag's name says it.
    pub is_said: &'t dyn Fn(&View<'_>) -> bool,
    /// Whether its variant is what is meant where nothing is said.
    pub by_default: bool,
}

/// The members of an object that are written, by name.
pub(crate) fn each_member(object: &View<'_>, visit: &mut dyn FnMut(&str, &dyn Reflect)) {
    match object {
        View::Record(record) => record.views(&mut |views, extra| {
            for (member, value) in record.shape().members().each.iter().zip(views) {
                if member.is_written(&value.view()) {
                    visit(member.name, *value);
                }
            }
            if let Some(extra) = extra {
                extra.each(visit);
            }
        }),
        View::Map(map) => map.each(visit),
        View::Any(Value::Object(members)) => {
            for (name, value) in members {
                visit(name, value);
            }
        }
        View::Union(union) => tag::each_member(*union, visit), // optional: union
        _ => {}
    }
}
