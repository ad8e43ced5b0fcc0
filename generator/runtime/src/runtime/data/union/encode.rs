//! Writing a union through serde, and as a tree.

use serde::ser::{Error as _, Serialize as _, Serializer};
use serde_json::{Map, Value};

use crate::runtime::data::encode::{self, serialize_map, serialize_record};
use crate::runtime::data::object::Tag;
use crate::runtime::data::reflect::{List, View};
use crate::runtime::data::rules::Violation;
use crate::runtime::data::union::shape::Union;
use crate::runtime::data::union::tag;
use crate::runtime::data::visit::with_tags;

/// A discriminator is written before the members of the variant, where those do not say that it is this one.
pub(crate) fn serialize<S: Serializer>(union: &dyn Union, serializer: S) -> Result<S::Ok, S::Error> {
    let mut tags = Vec::new();
    let mut union = union;
    loop {
        let (index, content) = union.chosen();
        let content = content.view();
        // Of unions with one tag the outer one says what it is.
        tags.extend(tag::to_write(union).filter(|tag| !tags.iter().any(|outer: &Tag| outer.name == tag.name)));
        match content {
            View::List(parts) if union.shape().is_several(index) => {
                let members = joined(parts).map_err(S::Error::custom)?;
                return with_tags(&tags, members).serialize(serializer);
            }
            View::Union(inner) => union = inner,
            View::Map(map) => return serialize_map(map, &tags, serializer),
            View::Record(record) => return serialize_record(record, &tags, serializer),
            View::Any(Value::Object(members)) if !tags.is_empty() => {
                return with_tags(&tags, members.clone()).serialize(serializer);
            }
            content => return content.serialize(serializer),
        }
    }
}

/// A union as the tree that it is written as.
pub(crate) fn tree_of(union: &dyn Union) -> Result<Value, Violation> {
    Ok(match union.several() {
        Some(parts) => Value::Object(joined(parts)?),
        None => match (encode::tree_of(&union.content().view())?, tag::to_write(union)) {
            (Value::Object(members), Some(tag)) => Value::Object(with_tags(&[tag], members)),
            (content, _) => content,
        },
    })
}

/// Several variants that hold of one object: their members side by side. What more than one of them says is said once.
pub(crate) fn joined(parts: &dyn List) -> Result<Map<String, Value>, Violation> {
    let mut members = Map::new();
    for part in parts.items() {
        match encode::tree_of(&part.view())? {
            Value::Object(more) => {
                for (name, value) in more {
                    match members.get(&name) {
                        Some(said) if *said != value => {
                            let message = format!("has two values for `{name}` in what stands side by side");
                            return Err(Violation::owned(message));
                        }
                        Some(_) => {}
                        None => drop(members.insert(name, value)),
                    }
                }
            }
            _ => return Err(Violation::new("is no object, which cannot stand beside an object")),
        }
    }
    Ok(members)
}
