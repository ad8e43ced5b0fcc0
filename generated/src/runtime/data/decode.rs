// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Filling any [`Reflect`] value from any serde [`Deserializer`].

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use crate::runtime::data::deviations::whole_of;
use crate::runtime::data::reflect::{List, Map, Optional, Record, RecordShape, Reflect, Scalar, Slot, Text, Union};
use crate::runtime::data::tree::ROUNDED;
use crate::runtime::data::union;

/// Decodes a generated type; what every `Deserialize` implementation of the crate calls.
///
/// Strings with a type of their own are taken as they come: an identifier off its pattern, an unknown enumeration
/// value or a malformed date does not fail the decoding.
///
/// # Errors
///
/// The deserializer's own, and a member of another JSON type than documented, a missing required one, or one that is
/// there twice. (Responses are then read as a tree, in which the last one counts.)
pub fn decode<'de, T: Reflect, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    Fill(&mut value, Unfit::Kept).deserialize(deserializer)?;
    Ok(value)
}

/// Fills one place.
pub(crate) struct Fill<'a>(pub &'a mut dyn Reflect, pub Unfit);

/// What becomes of a value of a JSON type that no variant of its union has, or no value of its enumeration. One that
/// fits none for another reason is always kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    Kept,
    Refused,
}

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        FillSlot(self.0.slot(), self.1).deserialize(deserializer)
    }
}

struct FillSlot<'a>(Slot<'a>, Unfit);

impl<'de> DeserializeSeed<'de> for FillSlot<'_> {
    type Value = ();

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
            Slot::Scalar(place) => fill_scalar(place, self.1, deserializer),
            Slot::Optional(place) => deserializer.deserialize_option(FillOptional(place, self.1)),
            Slot::List(place) => deserializer.deserialize_seq(FillList(place, self.1)),
            Slot::Map(place) => deserializer.deserialize_map(FillMap(place, self.1)),
            Slot::Record(place) => deserializer.deserialize_map(FillRecord(place, self.1)),
            Slot::Union(place) => fill_union(place, self.1, deserializer),
            Slot::Null => <() as serde::Deserialize>::deserialize(deserializer),
            Slot::Bytes(place) => {
                *place = String::deserialize(deserializer)?.into();
                Ok(())
            }
            Slot::File(place) => {
                *place = String::deserialize(deserializer)?.into();
                Ok(())
            }
        }
    }
}

fn set<'de, T: serde::Deserialize<'de>, D: Deserializer<'de>>(place: &mut T, deserializer: D) -> Result<(), D::Error> {
    *place = T::deserialize(deserializer)?;
    Ok(())
}

fn fill_scalar<'de, D: Deserializer<'de>>(
    place: &mut dyn Scalar,
    unfit: Unfit,
    deserializer: D,
) -> Result<(), D::Error> {
    let value = <Value as serde::Deserialize>::deserialize(deserializer)?;
    if unfit == Unfit::Refused && !place.has_kind(&value) {
        return Err(D::Error::custom("of another JSON type than every documented value"));
    }
    place.set(value);
    Ok(())
}

fn fill_union<'de, D: Deserializer<'de>>(place: &mut dyn Union, unfit: Unfit, deserializer: D) -> Result<(), D::Error> {
    let value = <Value as serde::Deserialize>::deserialize(deserializer)?;
    union::fill(place, &value, unfit).map_err(D::Error::custom)
}

fn set_whole<'de, T: TryFrom<i128>, D: Deserializer<'de>>(place: &mut T, deserializer: D) -> Result<(), D::Error> {
    let whole = deserializer.deserialize_any(Whole)?;
    *place = T::try_from(whole).map_err(|_| D::Error::custom("integer out of range"))?;
    Ok(())
}

/// An integer, also when it is written with a fraction of zero (`1.0`), which JSON Schema counts as an integer.
struct Whole;

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

struct FillOptional<'a>(&'a mut dyn Optional, Unfit);

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
        FillSlot(self.0.some_slot(), self.1).deserialize(deserializer)
    }
}

struct FillList<'a>(&'a mut dyn List, Unfit);

impl<'de> Visitor<'de> for FillList<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut len = 0;
        loop {
            let more = match self.0.place(len) {
                Some(place) => items.next_element_seed(Fill(place, self.1))?.is_some(),
                None => items.next_element::<IgnoredAny>()?.is_some(),
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

struct FillMap<'a>(&'a mut dyn Map, Unfit);

impl<'de> Visitor<'de> for FillMap<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(key) = members.next_key::<String>()? {
            members.next_value_seed(Fill(self.0.insert(key), self.1))?;
        }
        Ok(())
    }
}

struct FillRecord<'a>(&'a mut dyn Record, Unfit);

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
                outcome = fill_members(members, shape, slots, extra, self.1);
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
    unfit: Unfit,
) -> Result<(), A::Error> {
    let mut seen = Seen::new(slots.len());
    let mut expected = 0;
    while let Some(key) = members.next_key_seed(Key {
        names: shape.names,
        expected,
        keep: extra.is_some(),
    })? {
        match key {
            // Its place is not blank any more, so the second would be added to the first.
            Found::Field(index) if seen.contains(index) => {
                return Err(A::Error::duplicate_field(shape.names[index]));
            }
            Found::Field(index) => {
                members.next_value_seed(Fill(slots[index], unfit))?;
                seen.insert(index);
                expected = index + 1;
            }
            Found::Other(name) => match extra.as_deref_mut() {
                Some(extra) => members.next_value_seed(Fill(extra.insert(name), unfit))?,
                None => {
                    members.next_value::<IgnoredAny>()?;
                }
            },
        }
    }
    for (index, name) in shape.names.iter().enumerate() {
        if !seen.contains(index) && shape.requires(name, slots[index]) {
            return Err(A::Error::missing_field(name));
        }
    }
    Ok(())
}

/// Which members have been seen: one word for all but the largest structs.
enum Seen {
    Few(u64),
    Many(Vec<bool>),
}

impl Seen {
    fn new(len: usize) -> Self {
        if len <= 64 {
            Seen::Few(0)
        } else {
            Seen::Many(vec![false; len])
        }
    }
    fn insert(&mut self, index: usize) {
        match self {
            Seen::Few(bits) => *bits |= 1 << index,
            Seen::Many(seen) => seen[index] = true,
        }
    }
    fn contains(&self, index: usize) -> bool {
        match self {
            Seen::Few(bits) => bits & (1 << index) != 0,
            Seen::Many(seen) => seen[index],
        }
    }
}

/// A member's name, looked up where it is expected first: servers send members in a stable order.
struct Key {
    names: &'static [&'static str],
    expected: usize,
    /// Whether an unknown name is wanted.
    keep: bool,
}

enum Found {
    Field(usize),
    Other(String),
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }
    fn visit_str<E>(self, name: &str) -> Result<Found, E> {
        let (before, after) = self.names.split_at(self.expected.min(self.names.len()));
        if let Some(index) = after.iter().position(|known| *known == name) {
            return Ok(Found::Field(before.len() + index));
        }
        if let Some(index) = before.iter().position(|known| *known == name) {
            return Ok(Found::Field(index));
        }
        Ok(Found::Other(if self.keep { name.to_owned() } else { String::new() }))
    }
}
