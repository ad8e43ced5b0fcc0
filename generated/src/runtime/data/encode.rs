// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Writing any [`Reflect`] value through any serde [`Serializer`].

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use crate::runtime::data::object::{self, Tag};
use crate::runtime::data::reflect::{List, Map, Record, Reflect, View};
use crate::runtime::data::rules::Violation;

/// Encodes a generated type; what every `Serialize` implementation of the crate calls.
///
/// # Errors
///
/// The serializer's own.
pub fn encode<S: Serializer>(value: &dyn Reflect, serializer: S) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

impl Serialize for View<'_> {
    // What most values are is written where it is met; a call for each would cost as much as it does.
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::Absent | View::Null => serializer.serialize_unit(),
            View::Bool(value) => serializer.serialize_bool(value),
            View::I64(value) => serializer.serialize_i64(value),
            View::Str(value) => serializer.serialize_str(value),
            View::Text(value) => serializer.serialize_str(value.as_str()),
            ref other => Larger(other).serialize(serializer),
        }
    }
}

/// A value of more than one step, or of a seldom kind.
struct Larger<'a>(&'a View<'a>);

impl Serialize for Larger<'_> {
    #[inline(never)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self.0 {
            View::Absent | View::Null => serializer.serialize_unit(),
            View::Bool(value) => serializer.serialize_bool(value),
            View::I64(value) => serializer.serialize_i64(value),
            View::Str(value) => serializer.serialize_str(value),
            View::Text(value) => serializer.serialize_str(value.as_str()),
            View::U64(value) => serializer.serialize_u64(value),
            View::F64(value) => serializer.serialize_f64(value),
            View::Any(value) => value.serialize(serializer),
            View::Scalar(value) => value.to_value().serialize(serializer),
            View::List(value) => serialize_list(value, serializer),
            View::Map(value) => serialize_map(value, &[], serializer),
            View::Record(value) => serialize_record(value, &[], serializer),
        }
    }
}

fn serialize_list<S: Serializer>(list: &dyn List, serializer: S) -> Result<S::Ok, S::Error> {
    let mut items = serializer.serialize_seq(Some(list.len()))?;
    for index in 0..list.len() {
        if let Some(item) = list.get(index) {
            items.serialize_element(&item.view())?;
        }
    }
    items.end()
}

/// A value as the tree that it is written as. serde_json's way to one would compile all of this once more for it alone.
pub(crate) fn tree_of(view: &View<'_>) -> Result<Value, Violation> {
    Ok(match view {
        View::Absent | View::Null => Value::Null,
        View::Bool(value) => Value::Bool(*value),
        View::I64(value) => Value::from(*value),
        View::U64(value) => Value::from(*value),
        View::F64(value) => Value::from(*value),
        View::Str(value) => Value::from(*value),
        View::Text(value) => Value::from(value.as_str()),
        View::Any(value) => (*value).clone(),
        View::Scalar(value) => value.to_value(),
        View::List(list) => {
            let mut items = Vec::with_capacity(list.len());
            for item in list.items() {
                items.push(tree_of(&item.view())?);
            }
            Value::Array(items)
        }
        View::Record(_) | View::Map(_) => {
            let mut members = serde_json::Map::new();
            let mut outcome = Ok(());
            object::each_member(view, &mut |name, value| match tree_of(&value.view()) {
                Ok(value) => drop(members.insert(name.to_owned(), value)),
                Err(violation) => outcome = Err(violation),
            });
            outcome?;
            Value::Object(members)
        }
    })
}

pub(crate) fn serialize_map<S: Serializer>(map: &dyn Map, tags: &[Tag], serializer: S) -> Result<S::Ok, S::Error> {
    let mut members = serializer.serialize_map(if tags.is_empty() { Some(map.len()) } else { None })?;
    serialize_tags(tags, &mut members)?;
    serialize_entries(map, tags, &mut members)?;
    members.end()
}

fn serialize_tags<M: SerializeMap>(tags: &[Tag], members: &mut M) -> Result<(), M::Error> {
    tags.iter().try_for_each(|tag| members.serialize_entry(tag.name, tag))
}

fn serialize_entries<M: SerializeMap>(map: &dyn Map, tags: &[Tag], members: &mut M) -> Result<(), M::Error> {
    let mut outcome = Ok(());
    map.each(&mut |name, value| {
        if outcome.is_ok() && !object::is_among(tags, name) {
            outcome = members.serialize_entry(name, &value.view());
        }
    });
    outcome
}

pub(crate) fn serialize_record<S: Serializer>(
    record: &dyn Record,
    tags: &[Tag],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut members = serializer.serialize_map(None)?;
    serialize_tags(tags, &mut members)?;
    let mut outcome = Ok(());
    record.views(&mut |views, extra| {
        for (member, value) in record.shape().members().each.iter().zip(views) {
            let (name, view) = (member.name, value.view());
            if !member.is_written(&view) || object::is_among(tags, name) {
                continue;
            }
            let written = match &view {
                View::Str(text) => members.serialize_entry(name, text),
                View::Text(text) => members.serialize_entry(name, text.as_str()),
                View::I64(number) => members.serialize_entry(name, number),
                View::Bool(value) => members.serialize_entry(name, value),
                other => members.serialize_entry(name, &Larger(other)),
            };
            if let Err(error) = written {
                outcome = Err(error);
                return;
            }
        }
        if let Some(extra) = extra {
            outcome = serialize_entries(extra, tags, &mut members);
        }
    });
    outcome?;
    members.end()
}
