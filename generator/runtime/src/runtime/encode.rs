//! Writing any [`Reflect`] value through any serde [`Serializer`].

use bytes::Bytes;
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::reflect::{List, Map, Record, Reflect, Union, View};
use super::union;

/// Encodes a generated type; what every `Serialize` implementation of the crate calls.
///
/// # Errors
///
/// The serializer's own.
pub fn encode<S: Serializer>(value: &dyn Reflect, serializer: S) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::Absent | View::Null => serializer.serialize_unit(),
            View::Bool(value) => serializer.serialize_bool(value),
            View::I64(value) => serializer.serialize_i64(value),
            View::U64(value) => serializer.serialize_u64(value),
            View::F64(value) => serializer.serialize_f64(value),
            View::Str(value) => serializer.serialize_str(value),
            View::Any(value) => value.serialize(serializer),
            View::Text(value) => serializer.serialize_str(value.as_str()),
            View::Scalar(value) => value.to_value().serialize(serializer),
            View::List(value) => serialize_list(value, serializer),
            View::Map(value) => serialize_map(value, None, serializer),
            View::Record(value) => serialize_record(value, None, serializer),
            View::Union(value) => serialize_union(value, serializer),
            View::Bytes(value) => serialize_bytes(Some(value), serializer),
            View::File(value) => serialize_bytes(value.bytes(), serializer),
        }
    }
}

/// Bytes inside of data are only possible where they are text.
fn serialize_bytes<S: Serializer>(bytes: Option<&Bytes>, serializer: S) -> Result<S::Ok, S::Error> {
    match bytes.map(|bytes| std::str::from_utf8(bytes)) {
        Some(Ok(text)) => serializer.serialize_str(text),
        Some(Err(_)) => Err(S::Error::custom("bytes that are not UTF-8 cannot be written as text")),
        None => Err(S::Error::custom("a streamed file cannot be written as text")),
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

/// A discriminator that the variant does not have among its own members is written before them.
fn serialize_union<S: Serializer>(union: &dyn Union, serializer: S) -> Result<S::Ok, S::Error> {
    match (union::missing_tag(union), union.content().view()) {
        (Some(tag), View::Map(map)) => serialize_map(map, Some(tag), serializer),
        (Some(tag), View::Record(record)) => serialize_record(record, Some(tag), serializer),
        (_, content) => content.serialize(serializer),
    }
}

type Tag = Option<(&'static str, &'static str)>;

fn serialize_map<S: Serializer>(map: &dyn Map, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
    let mut members = serializer.serialize_map(Some(map.len() + usize::from(tag.is_some())))?;
    if let Some((name, value)) = tag {
        members.serialize_entry(name, value)?;
    }
    let mut outcome = Ok(());
    map.each(&mut |name, value| {
        if outcome.is_ok() {
            outcome = members.serialize_entry(name, &value.view());
        }
    });
    outcome?;
    members.end()
}

fn serialize_record<S: Serializer>(record: &dyn Record, tag: Tag, serializer: S) -> Result<S::Ok, S::Error> {
    let shape = record.shape();
    let mut members = serializer.serialize_map(None)?;
    if let Some((name, value)) = tag {
        members.serialize_entry(name, value)?;
    }
    let mut outcome = Ok(());
    record.views(&mut |views, extra| {
        for (&name, value) in shape.names.iter().zip(views) {
            let view = value.view();
            let left_out = match view {
                // It was written as the tag.
                View::Null if tag.is_some_and(|(tag, _)| tag == name) => true,
                View::Absent => true,
                View::Null => !shape.writes_null(name),
                _ => false,
            };
            if left_out {
                continue;
            }
            if let Err(error) = members.serialize_entry(name, &view) {
                outcome = Err(error);
                return;
            }
        }
        if let Some(extra) = extra {
            extra.each(&mut |name, value| {
                if outcome.is_ok() {
                    outcome = members.serialize_entry(name, &value.view());
                }
            });
        }
    });
    outcome?;
    members.end()
}
