//! Filling any [`Reflect`] value from any serde [`Deserializer`].

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, Error as _, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::Value;

use crate::runtime::data::deviations::whole_of;
use crate::runtime::data::members::{Member, Members};
use crate::runtime::data::reflect::{
    List, Map, Optional, Presence, Record, RecordShape, Reflect, Scalar, Slot, Text, Union, View,
};
use crate::runtime::data::shown::Printable;
use crate::runtime::data::tree::ROUNDED;
use crate::runtime::data::union::{self, Kind};

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
    Fill(&mut value, Way::KEEPING).deserialize(deserializer)?;
    Ok(value)
}

/// Fills one place.
pub(crate) struct Fill<'a>(pub &'a mut dyn Reflect, pub Way<'a>);

/// How places are filled.
#[derive(Clone, Copy)]
pub(crate) struct Way<'a> {
    unfit: Unfit,
    doubts: Option<&'a Doubts>,
}

/// What the value does not show any more that was read, and that has to be looked at as a tree where it matters.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    /// Something may not be what is documented.
    pub(crate) any: Cell<bool>,
    /// A member was `null` for which it means the same as its absence, except to rules that count members.
    pub(crate) nulls: Cell<bool>,
}

impl<'a> Way<'a> {
    pub(crate) const KEEPING: Way<'static> = Way {
        unfit: Unfit::Kept,
        doubts: None,
    };

    pub(crate) const REFUSING: Way<'static> = Way {
        unfit: Unfit::Refused,
        doubts: None,
    };

    /// The same as [`REFUSING`](Self::REFUSING), with its doubts.
    pub(crate) fn doubting(doubts: &'a Doubts) -> Self {
        Way {
            unfit: Unfit::Refused,
            doubts: Some(doubts),
        }
    }

    pub(crate) fn doubt(self) {
        if let Some(doubts) = self.doubts {
            doubts.any.set(true);
        }
    }

    /// Whether the value is read once more, as a tree, where this fails: then what fits in most cases can be tried first.
    fn is_tried_again(self) -> bool {
        self.unfit == Unfit::Refused
    }
}

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

struct FillSlot<'a>(Slot<'a>, Way<'a>);

impl<'de> DeserializeSeed<'de> for FillSlot<'_> {
    type Value = ();

    // What most places are is filled where it is met; a call for each would cost as much as it does.
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0 {
            Slot::String(place) => set(place, deserializer),
            Slot::Text(place) => deserializer.deserialize_str(FillText(place)),
            Slot::Optional(place) => deserializer.deserialize_option(FillOptional(place, self.1)),
            other => FillLarger(other, self.1).deserialize(deserializer),
        }
    }
}

/// A place of more than one step, or of a seldom kind.
struct FillLarger<'a>(Slot<'a>, Way<'a>);

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
            Slot::Scalar(place) => fill_scalar(place, self.1, deserializer),
            Slot::Optional(place) => deserializer.deserialize_option(FillOptional(place, self.1)),
            Slot::List(place) => deserializer.deserialize_seq(FillList(place, self.1)),
            Slot::Map(place) => deserializer.deserialize_map(FillMap(place, self.1)),
            Slot::Record(place) => deserializer.deserialize_map(FillRecord(place, self.1)),
            Slot::Union(place) => deserializer.deserialize_any(FillUnion(place, self.1)),
            Slot::Null => <() as serde::Deserialize>::deserialize(deserializer),
            Slot::Bytes(place) => {
                self.1.doubt();
                *place = String::deserialize(deserializer)?.into();
                Ok(())
            }
            Slot::File(place) => {
                self.1.doubt();
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
    way: Way<'_>,
    deserializer: D,
) -> Result<(), D::Error> {
    // Rules are checked on what it is as JSON.
    way.doubt();
    let value = <Value as serde::Deserialize>::deserialize(deserializer)?;
    if way.unfit == Unfit::Refused && !place.has_kind(&value) {
        return Err(D::Error::custom("of another JSON type than every documented value"));
    }
    place.set(value);
    Ok(())
}

/// A union is filled as it is read where it is clear what it is: by its tag, or because one variant alone is of that kind of
/// JSON. Else all of it is read, and the variants are told apart by what is in it.
struct FillUnion<'a>(&'a mut dyn Union, Way<'a>);

impl FillUnion<'_> {
    fn told_apart<E: serde::de::Error>(self, value: &Value) -> Result<(), E> {
        tell_apart(self.0, value, self.1).map_err(E::custom)
    }
}

/// Fills a union of which all has been read.
pub(crate) fn tell_apart(place: &mut dyn Union, value: &Value, way: Way<'_>) -> Result<(), Cow<'static, str>> {
    if !union::fill(place, value, way.unfit)? {
        way.doubt();
    }
    Ok(())
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
            return FillList(place, self.1).visit_seq(items);
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
            return FillRecord(record, self.1).visit_map(members);
        }
        let value = Value::deserialize(MapAccessDeserializer::new(members))?;
        self.told_apart(&value)
    }

    fn visit_untagged<'de, A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        if let Some(content) = union::only(self.0, Kind::Object) {
            match content.slot() {
                Slot::Map(place) => return FillMap(place, self.1).visit_map(members),
                Slot::Record(place) if self.1.is_tried_again() => {
                    FillRecord(place, self.1).visit_map(members)?;
                    return match union::contradicts(self.0.content()) {
                        true => Err(A::Error::custom("a constant of another value")),
                        false => Ok(()),
                    };
                }
                _ => {}
            }
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

fn set_whole<'de, T: TryFrom<i128>, D: Deserializer<'de>>(place: &mut T, deserializer: D) -> Result<(), D::Error> {
    let whole = deserializer.deserialize_any(Whole)?;
    *place = T::try_from(whole).map_err(|_| D::Error::custom("integer out of range"))?;
    Ok(())
}

/// An integer, also when it is written with a fraction of zero (`1.0`), which JSON Schema counts as an integer.
pub(crate) struct Whole;

impl Whole {
    pub(crate) fn of(number: &serde_json::Number) -> Option<i128> {
        number.deserialize_any(Whole).ok()
    }
}

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

struct FillOptional<'a>(&'a mut dyn Optional, Way<'a>);

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
            other => FillLarger(other, self.1).deserialize(deserializer),
        }
    }
}

struct FillList<'a>(&'a mut dyn List, Way<'a>);

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

struct FillMap<'a>(&'a mut dyn Map, Way<'a>);

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

struct FillRecord<'a>(&'a mut dyn Record, Way<'a>);

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
    way: Way<'_>,
) -> Result<(), A::Error> {
    let known = shape.members();
    let mut seen = Seen::new(slots.len());
    let mut expected = 0;
    while let Some(key) = members.next_key_seed(Key {
        members: known,
        expected,
        keep: extra.is_some() || !way.is_tried_again(),
    })? {
        match key {
            // Its place is not blank any more, so the second would be added to the first.
            Found::Field(index) if !seen.insert(index) => {
                return Err(A::Error::duplicate_field(shape.names[index]));
            }
            Found::Field(index) => {
                members.next_value_seed(Fill(slots[index], way))?;
                expected = index + 1;
                doubt_null(way, &known.each[index], slots[index]);
            }
            Found::Other(name) => match extra.as_deref_mut() {
                Some(extra) => members.next_value_seed(Fill(extra.insert(name), way))?,
                None if !way.is_tried_again() && shape.is_closed() => {
                    return Err(A::Error::custom(unknown(&name)));
                }
                None => {
                    // What rules say of the object counts what is not kept, too.
                    way.doubt();
                    members.next_value::<IgnoredAny>()?;
                }
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

/// Notes that a member is `None` now, where `null` may not have been a documented value of it.
pub(crate) fn doubt_null(way: Way<'_>, member: &Member, place: &dyn Reflect) {
    if let Some(doubts) = way.doubts
        && let View::Null = place.view()
    {
        match member.presence {
            Some(Presence::Required) => {}
            Some(Presence::Nullable) => doubts.nulls.set(true),
            Some(Presence::SentOnly) | None => doubts.any.set(true),
        }
    }
}

/// Which members have been seen: one word for all but the largest structs.
pub(crate) enum Seen {
    Few(u64),
    Many(Vec<bool>),
}

impl Seen {
    pub(crate) fn new(len: usize) -> Self {
        match len <= 64 {
            true => Seen::Few(0),
            false => Seen::Many(vec![false; len]),
        }
    }

    /// Whether it is the first time.
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        let first = !self.contains(index);
        match self {
            Seen::Few(bits) => *bits |= 1 << index,
            Seen::Many(seen) => seen[index] = true,
        }
        first
    }

    fn contains(&self, index: usize) -> bool {
        match self {
            Seen::Few(bits) => bits & (1 << index) != 0,
            Seen::Many(seen) => seen[index],
        }
    }

    /// The first member that must be there and has not been seen.
    pub(crate) fn missing(&self, members: &Members, slots: &mut [&mut dyn Reflect]) -> Option<&'static str> {
        for (index, (member, slot)) in members.each.iter().zip(slots).enumerate() {
            if !self.contains(index) && member.is_required(*slot) {
                return Some(member.name);
            }
        }
        None
    }
}

/// A member's name, looked up where it is expected first: servers send members in a stable order.
struct Key<'a> {
    members: &'a Members,
    expected: usize,
    /// Whether an unknown name is wanted.
    keep: bool,
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
            None if self.keep => Found::Other(name.to_owned()),
            None => Found::Other(String::new()),
        })
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
