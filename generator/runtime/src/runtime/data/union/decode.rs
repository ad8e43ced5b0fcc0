//! Filling a union through serde.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use crate::runtime::data::decode::{FillList, FillMap, FillRecord};
use crate::runtime::data::reflect::Slot;
use crate::runtime::data::union::shape::Union;
use crate::runtime::data::union::{self, Kind, Unfit};

/// A union is filled as it is read where it is clear what it is: by its tag, or because one variant alone is of that kind of
/// JSON. Else all of it is read, and the variants are told apart by what is in it.
pub(crate) struct FillUnion<'a>(pub(crate) &'a mut dyn Union);

impl FillUnion<'_> {
    fn told_apart<E: serde::de::Error>(self, value: &Value) -> Result<(), E> {
        union::fill(self.0, value, Unfit::Kept).map_or_else(|lost| Err(E::custom(lost)), |_| Ok(()))
    }
}

/// Fills the variant of a union that alone is a string, where there is one that takes any; whether it is filled.
pub(crate) fn fill_text(place: &mut dyn Union, text: &str) -> bool {
    let Some(content) = union::only(place, Kind::String) else {
        return false;
    };
    match content.slot() {
        Slot::String(place) => text.clone_into(place),
        Slot::Text(place) if place.listed() != Some(1) => place.set(Cow::Borrowed(text)),
        _ => return false,
    }
    true
}

impl<'de> Visitor<'de> for FillUnion<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.shape().name)
    }
    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.told_apart(&Value::Bool(value))
    }
    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.told_apart(&value.into())
    }
    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.told_apart(&value.into())
    }
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.told_apart(&value.into())
    }
    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.told_apart(&Value::Null)
    }
    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.told_apart(&Value::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if fill_text(self.0, text) {
            return Ok(());
        }
        self.told_apart(&Value::String(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        if let Some(content) = union::only(self.0, Kind::Array)
            && let Slot::List(place) = content.slot()
        {
            return FillList(place).visit_seq(items);
        }
        let value = Value::deserialize(SeqAccessDeserializer::new(items))?;
        self.told_apart(&value)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let shape = self.0.shape();
        let (Some(tag), false) = (shape.tag, shape.several) else {
            return self.visit_untagged(members);
        };
        let mut before = Vec::new();
        while let Some(other) = members.next_key_seed(Is(tag))? {
            let Some(name) = other else {
                let told = members.next_value()?;
                let members = Resumed {
                    before: before.into_iter(),
                    value: None,
                    rest: members,
                };
                return self.visit_tagged(told, members, tag);
            };
            before.push((name, members.next_value()?));
        }
        let mut value = serde_json::Map::new();
        for (name, member) in before {
            value.insert(name, member);
        }
        self.told_apart(&Value::Object(value))
    }
}

impl FillUnion<'_> {
    /// The variant that the tag means, filled from what was read before it and from what comes.
    fn visit_tagged<'de, A: MapAccess<'de>>(
        self,
        told: Value,
        mut members: Resumed<A>,
        tag: &str,
    ) -> Result<(), A::Error> {
        let index = union::told(self.0.shape(), &told);
        let mut before = members.before.collect::<Vec<_>>();
        before.push((tag.to_owned(), told));
        members.before = before.into_iter();
        if let Some(index) = index
            && let Some(content) = self.0.select(index)
            && let Slot::Record(record) = content.slot()
            // The union has this member, though the struct may forbid it.
            && (record.shape().names.contains(&tag) || !record.shape().is_closed())
        {
            return FillRecord(record).visit_map(members);
        }
        let value = Value::deserialize(MapAccessDeserializer::new(members))?;
        self.told_apart(&value)
    }

    fn visit_untagged<'de, A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        if let Some(content) = union::only(self.0, Kind::Object)
            && let Slot::Map(place) = content.slot()
        {
            return FillMap(place).visit_map(members);
        }
        let value = Value::deserialize(MapAccessDeserializer::new(members))?;
        self.told_apart(&value)
    }
}

/// An object of which the first members have been read.
struct Resumed<A> {
    before: std::vec::IntoIter<(String, Value)>,
    value: Option<Value>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Resumed<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.before.next() {
            Some((name, value)) => {
                self.value = Some(value);
                seed.deserialize(name.into_deserializer()).map(Some)
            }
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
            None => self.rest.next_value_seed(seed),
        }
    }
}

/// Whether the name of a member is this one.
struct Is<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for Is<'_> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<String>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Is<'_> {
    /// Another name.
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }
    fn visit_str<E>(self, name: &str) -> Result<Option<String>, E> {
        Ok((name != self.0).then(|| name.to_owned()))
    }
}
