//! Filling any [`Reflect`] value from any serde [`Deserializer`].

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use crate::runtime::data::members::{Members, Seen};
use crate::runtime::data::number::{ROUNDED, whole_of};
use crate::runtime::data::reflect::{List, Map, Optional, Record, RecordShape, Reflect, Scalar, Slot, Text};
use crate::runtime::data::shown::Printable;
use crate::runtime::data::union::decode::FillUnion; // optional: union

/// Decodes a generated type; what every `Deserialize` implementation of the crate calls.
///
/// Strings with a type of their own are taken as they come: an identifier off its pattern, an unknown enumeration
/// value or a malformed date does not fail the decoding.
///
/// # Errors
///
/// The deserializer's own, and a member of another JSON type than documented, a missing required one, one that the description
/// forbids, or one that is there twice. (Responses are then read as a tree, in which the last one counts.)
pub fn decode<'de, T: Reflect, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    Fill(&mut value).deserialize(deserializer)?;
    Ok(value)
}

/// Fills one place.
struct Fill<'a>(&'a mut dyn Reflect);

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        FillSlot(self.0.slot()).deserialize(deserializer)
    }
}

struct FillSlot<'a>(Slot<'a>);

impl<'de> DeserializeSeed<'de> for FillSlot<'_> {
    type Value = ();

    // What most places are is filled where it is met; a call for each would cost as much as it does.
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0 {
            Slot::String(place) => set(place, deserializer),
            Slot::Text(place) => deserializer.deserialize_str(FillText(place)),
            Slot::Optional(place) => deserializer.deserialize_option(FillOptional(place)),
            other => FillLarger(other).deserialize(deserializer),
        }
    }
}

/// A place of more than one step, or of a seldom kind.
struct FillLarger<'a>(Slot<'a>);

impl<'de> DeserializeSeed<'de> for FillLarger<'_> {
    type Value = ();

    #[inline(never)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0 {
            Slot::Bool(place) => set(place, deserializer),
            Slot::I32(place) => set_whole(place, deserializer),
            Slot::I64(place) => set_whole(place, deserializer),
            Slot::U32(place) => set_whole(place, deserializer),
            Slot::U64(place) => set_whole(place, deserializer),
            Slot::F64(place) => set(place, deserializer),
            Slot::String(place) => set(place, deserializer),
            Slot::Any(place) => set(place, deserializer),
            Slot::Text(place) => deserializer.deserialize_str(FillText(place)),
            Slot::Scalar(place) => fill_scalar(place, deserializer),
            Slot::Optional(place) => deserializer.deserialize_option(FillOptional(place)),
            Slot::List(place) => deserializer.deserialize_seq(FillList(place)),
            Slot::Map(place) => deserializer.deserialize_map(FillMap(place)),
            Slot::Record(place) => deserializer.deserialize_map(FillRecord(place)),
            Slot::Union(place) => deserializer.deserialize_any(FillUnion(place)), // optional: union
            Slot::Null => <() as serde::Deserialize>::deserialize(deserializer),
            Slot::Bytes(place) => String::deserialize(deserializer).map(|text| *place = text.into()), // optional: file
            Slot::File(place) => String::deserialize(deserializer).map(|text| *place = text.into()),  // optional: file
        }
    }
}

fn set<'de, T: serde::Deserialize<'de>, D: Deserializer<'de>>(place: &mut T, deserializer: D) -> Result<(), D::Error> {
    *place = T::deserialize(deserializer)?;
    Ok(())
}

fn fill_scalar<'de, D: Deserializer<'de>>(place: &mut dyn Scalar, deserializer: D) -> Result<(), D::Error> {
    place.set(Value::deserialize(deserializer)?);
    Ok(())
}

fn set_whole<'de, T: TryFrom<i128>, D: Deserializer<'de>>(place: &mut T, deserializer: D) -> Result<(), D::Error> {
    let whole = deserializer.deserialize_any(Whole)?;
    *place = T::try_from(whole).map_err(|_| D::Error::custom("integer out of range"))?;
    Ok(())
}

/// An integer, also when it is written with a fraction of zero (`1.0`), which JSON Schema counts as an integer.
pub(crate) struct Whole;

impl Visitor<'_> for Whole {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }
    fn visit_i64<E>(self, value: i64) -> Result<i128, E> {
        Ok(i128::from(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<i128, E> {
        Ok(i128::from(value))
    }
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<i128, E> {
        // The number next to the one that was written may be another one.
        match value.abs() < ROUNDED {
            true => whole_of(value).ok_or_else(|| E::custom("not an integer")),
            false => Err(E::custom("an integer whose digits are lost")),
        }
    }
}

struct FillText<'a>(&'a mut dyn Text);

impl Visitor<'_> for FillText<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.0.set(Cow::Borrowed(text));
        Ok(())
    }
    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<(), E> {
        self.0.set(Cow::Owned(text));
        Ok(())
    }
}

struct FillOptional<'a>(&'a mut dyn Optional);

impl<'de> Visitor<'de> for FillOptional<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }
    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }
    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // None is optional twice.
        match self.0.some_slot() {
            Slot::String(place) => set(place, deserializer),
            Slot::Text(place) => deserializer.deserialize_str(FillText(place)),
            other => FillLarger(other).deserialize(deserializer),
        }
    }
}

pub(crate) struct FillList<'a>(pub(crate) &'a mut dyn List);

impl<'de> Visitor<'de> for FillList<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut len = 0;
        loop {
            let more = match self.0.place(len) {
                Some(place) => items.next_element_seed(Fill(place))?.is_some(),
                // A tuple has no place for it.
                None if items.next_element::<IgnoredAny>()?.is_some() => {
                    return Err(A::Error::invalid_length(len + 1, &self));
                }
                None => false,
            };
            if !more {
                break;
            }
            len += 1;
        }
        if len < self.0.least() {
            return Err(A::Error::invalid_length(len, &self));
        }
        self.0.pop();
        Ok(())
    }
}

pub(crate) struct FillMap<'a>(pub(crate) &'a mut dyn Map);

impl<'de> Visitor<'de> for FillMap<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(key) = members.next_key::<String>()? {
            members.next_value_seed(Fill(self.0.insert(key)))?;
        }
        Ok(())
    }
}

pub(crate) struct FillRecord<'a>(pub(crate) &'a mut dyn Record);

impl<'de> Visitor<'de> for FillRecord<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.shape().name)
    }
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        let shape = self.0.shape();
        let mut members = Some(members);
        let mut outcome = Ok(());
        self.0.slots(&mut |slots, extra| {
            if let Some(members) = members.take() {
                outcome = fill_members(members, shape, slots, extra);
            }
        });
        outcome
    }
}

fn fill_members<'de, A: MapAccess<'de>>(
    mut members: A,
    shape: &'static RecordShape,
    slots: &mut [&mut dyn Reflect],
    mut extra: Option<&mut dyn Map>,
) -> Result<(), A::Error> {
    let known = shape.members();
    let mut seen = Seen::new(slots.len());
    let mut expected = 0;
    while let Some(key) = members.next_key_seed(Key {
        members: known,
        expected,
    })? {
        match key {
            // Its place is not blank any more, so the second would be added to the first.
            Found::Field(index) if !seen.insert(index) => {
                return Err(A::Error::duplicate_field(shape.names[index]));
            }
            Found::Field(index) => {
                members.next_value_seed(Fill(slots[index]))?;
                expected = index + 1;
            }
            Found::Other(name) => match extra.as_deref_mut() {
                Some(extra) => members.next_value_seed(Fill(extra.insert(name)))?,
                None if shape.is_closed() => return Err(A::Error::custom(unknown(&name))),
                None => drop(members.next_value::<IgnoredAny>()?),
            },
        }
    }
    match seen.missing(known, slots) {
        Some(name) => Err(A::Error::missing_field(name)),
        None => Ok(()),
    }
}

/// What is said of a member that the description forbids and that would be lost.
pub(crate) fn unknown(name: &str) -> String {
    format!("unknown field `{}`", Printable(name))
}

/// A member's name, looked up where it is expected first: servers send members in a stable order.
struct Key<'a> {
    members: &'a Members,
    expected: usize,
}

enum Found {
    Field(usize),
    Other(String),
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }
    fn visit_str<E>(self, name: &str) -> Result<Found, E> {
        Ok(match self.members.position(name, self.expected) {
            Some(index) => Found::Field(index),
            None => Found::Other(name.to_owned()),
        })
    }
}
