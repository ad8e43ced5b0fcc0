//! Reads one item of a stream: the data of a server-sent event, or a line of JSON.
//!
//! - What the description says of an event is looked up by the event's name; where nothing is said of the name, by what
//!   the data looks like.
//! - Data is JSON, or plain text where its type is text. What may be anything is JSON where it can be read as that.
//! - Servers tell of an error in the midst of a stream whether their descriptions say so or not. What is not documented
//!   as an item, and is one, is an error to the program.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::deviations::{self, Deviation, DeviationKind, Undecodable};
use crate::runtime::data::reflect::{Reflect, Slot, Union, View};
use crate::runtime::data::rules::{self, Rule, Violation};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::runtime::items::events::UNNAMED;
use crate::runtime::response::Head;

/// By what many vendors end a stream of JSON.
const DONE: &str = "[DONE]";

/// The name of an event that tells of an error.
const ERROR: &str = "error";

/// The data of an event; `None` where it ends the stream.
pub(crate) fn event<T: Reflect>(head: &Head, name: &str, text: &str) -> Result<Option<T>, Error> {
    let mut value = T::blank();
    if fill(&mut value, head, name, text) {
        return Ok(Some(value));
    }
    let mut value = T::blank();
    Ok(mend(&mut value, head, name, text)?.then_some(value))
}

/// What of an event is not as documented.
pub(crate) fn event_deviations<T: Reflect>(name: &str, text: &str, rules: &[Rule]) -> Vec<Deviation> {
    read(&mut T::blank(), name, text, rules, Way::Whole).map_or(Vec::new(), |found| found.deviations)
}

/// A line of JSON.
pub(crate) fn line<T: Reflect>(head: &Head, text: &[u8]) -> Result<T, Error> {
    let mut value = T::blank();
    if head.conformance() != Conformance::Strict
        && json(&mut value, text, &[], Way::Quick).is_ok_and(|found| !found.is_stranger())
    {
        return Ok(value);
    }
    let mut value = T::blank();
    let found = json(&mut value, text, head.rules(), Way::Whole);
    accept(head, found, text)?;
    Ok(value)
}

/// The error of one that may not be whole.
pub(crate) fn cut(head: &Head, text: &[u8]) -> Error {
    let problem = "an item of the stream may have been cut off: nothing stands behind it";
    Error::about(head, ErrorKind::Undecodable, problem).with_bytes(text.to_owned().into())
}

/// What of a line is not as documented.
pub(crate) fn line_deviations<T: Reflect>(text: &[u8], rules: &[Rule]) -> Vec<Deviation> {
    json(&mut T::blank(), text, rules, Way::Whole).map_or(Vec::new(), |found| found.deviations)
}

/// How to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Straight from the text. It fails where anything is off but what does no harm.
    Quick,
    /// As far as it goes, with a list of what is off.
    Whole,
}

/// What an item turned out to be.
#[derive(Default)]
struct Found {
    deviations: Vec<Deviation>,
    /// Whether the name of the event is documented.
    named: bool,
    kin: Kin,
}

/// What an item has in common with what is documented.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kin {
    /// Its JSON type, and of an object a member.
    Data,
    /// It is text, which is whatever it is.
    Text,
    /// Nothing, as what is documented may be anything.
    #[default]
    Any,
    /// Nothing.
    Other,
    /// Nothing: it is an object that tells of an error.
    Error,
}

impl Found {
    fn is_stranger(&self) -> bool {
        self.kin == Kin::Error
    }

    fn is_documented(&self) -> bool {
        self.kin == Kin::Data && self.deviations.is_empty()
    }
}

/// Whether the fast way worked.
fn fill(place: &mut dyn Reflect, head: &Head, name: &str, text: &str) -> bool {
    head.conformance() != Conformance::Strict
        && text != DONE
        && match read(place, name, text, &[], Way::Quick) {
            Ok(found) => !found.is_stranger() && (found.named || name != ERROR),
            Err(_) => false,
        }
}

/// Whether there is an item, and not the end.
fn mend(place: &mut dyn Reflect, head: &Head, name: &str, text: &str) -> Result<bool, Error> {
    match read(place, name, text, head.rules(), Way::Whole) {
        Ok(found) if found.is_documented() => Ok(true),
        Ok(Found { named: false, .. }) | Err(_) if name == ERROR => Err(failure(head, text.as_bytes())),
        Ok(Found {
            kin: Kin::Data | Kin::Any | Kin::Other | Kin::Error,
            ..
        })
        | Err(_)
            if text == DONE =>
        {
            Ok(false)
        }
        found => accept(head, found, text.as_bytes()).map(|()| true),
    }
}

fn accept(head: &Head, found: Result<Found, Undecodable>, text: &[u8]) -> Result<(), Error> {
    match found {
        Ok(found) if found.deviations.is_empty() => Ok(()),
        Ok(found) if found.is_stranger() || head.spec().failures.iter().any(|is| is(text)) => Err(failure(head, text)),
        Ok(found) if head.conformance().refused(&found.deviations).is_some() => {
            Err(Error::deviating(head, "an item of the stream", found.deviations).with_bytes(text.to_owned().into()))
        }
        Ok(_) => Ok(()),
        Err(_) if head.spec().failures.iter().any(|is| is(text)) => Err(failure(head, text)),
        Err(Undecodable { error, found }) => {
            Err(
                Error::about(head, ErrorKind::Undecodable, "an item of the stream cannot be decoded")
                    .with_bytes(text.to_owned().into())
                    .with_source(error)
                    .with_deviations(found),
            )
        }
    }
}

fn failure(head: &Head, text: &[u8]) -> Error {
    Error::about(
        head,
        ErrorKind::ErrorEvent,
        "the server tells of an error in the stream",
    )
    .with_bytes(text.to_owned().into())
}

/// Reads the data of an event into a blank place.
fn read(place: &mut dyn Reflect, name: &str, text: &str, rules: &[Rule], way: Way) -> Result<Found, Undecodable> {
    if is_text(place) {
        let broken = rules::check(&View::Str(text), rules).err().map(off);
        return Ok(Found {
            deviations: fill_text(place, text).into_iter().chain(broken).collect(),
            kin: Kin::Text,
            named: false,
        });
    }
    match place.slot() {
        Slot::Optional(place) if text != "null" => read(place.some(), name, text, rules, way),
        Slot::Union(union) if is_by_name(union) => by_name(union, name, text, way),
        Slot::Any(_) | Slot::Union(_) | Slot::Scalar(_) => anything(place, text, rules, way),
        _ => json(place, text.as_bytes(), rules, way),
    }
}

/// Whether the variants of a union are the data of events, told apart by their names.
fn is_by_name(union: &dyn Union) -> bool {
    let shape = union.shape();
    shape.tag.is_none() && shape.variants.iter().any(|variant| !variant.tags.is_empty())
}

fn by_name(union: &mut dyn Union, name: &str, text: &str, way: Way) -> Result<Found, Undecodable> {
    let variants = union.shape().variants;
    let named = variants.iter().any(|variant| variant.tags.contains(&name));
    let mut candidates: Vec<usize> = (0..variants.len())
        .filter(|index| match variants[*index].tags {
            [] => !named,
            tags => tags.contains(&name) || (!named && name == UNNAMED),
        })
        .collect();
    if candidates.len() > 1 || (!named && name == UNNAMED) {
        let mut tried: Vec<(usize, usize)> = Vec::new();
        for index in candidates {
            let told = named || variants[index].tags.is_empty();
            match union
                .select(index)
                .map(|place| read(place, name, text, variants[index].rules, Way::Whole))
            {
                // Without a name, an event is one of the named only where it looks exactly like it.
                Some(Ok(found)) if told || found.is_documented() => tried.push((found.deviations.len(), index)),
                Some(Err(_)) if told => tried.push((usize::MAX, index)),
                _ => {}
            }
        }
        candidates = tried.into_iter().min().map(|(_, index)| index).into_iter().collect();
    }
    if let Some(index) = candidates.first().copied()
        && let index = closer(union, index, name, text, way)
        && let Some(place) = union.select(index)
    {
        let found = read(place, name, text, variants[index].rules, way);
        return found.map(|found| Found { named, ..found });
    }
    union.keep(serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())));
    Ok(Found {
        deviations: vec![off(Violation::new("is the data of an event that is not documented"))],
        ..Found::default()
    })
}

/// The variant of an event whose name is documented: what is said of events of any name, where that fits its data and what
/// is said of the name does not.
fn closer(union: &mut dyn Union, named: usize, name: &str, text: &str, way: Way) -> usize {
    let variants = union.shape().variants;
    let mut open = (0..variants.len())
        .filter(|index| variants[*index].tags.is_empty())
        .peekable();
    if way == Way::Quick || variants[named].tags.is_empty() || open.peek().is_none() {
        return named;
    }
    let mut fits = |index: &usize| {
        let found = union
            .select(*index)
            .map(|place| read(place, name, text, variants[*index].rules, Way::Whole));
        found.is_some_and(|found| found.is_ok_and(|found| found.deviations.is_empty()))
    };
    match fits(&named) {
        true => named,
        false => open.find(fits).unwrap_or(named),
    }
}

/// What may be text as well as JSON.
fn anything(place: &mut dyn Reflect, text: &str, rules: &[Rule], way: Way) -> Result<Found, Undecodable> {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => json(place, text.as_bytes(), rules, way),
        Err(_) => json(place, Value::from(text).to_string().as_bytes(), rules, way),
    }
}

fn json(place: &mut dyn Reflect, text: &[u8], rules: &[Rule], way: Way) -> Result<Found, Undecodable> {
    let deviations = match way {
        Way::Quick => {
            deviations::fill(place, text)?;
            Vec::new()
        }
        Way::Whole => deviations::mend(place, text, rules)?,
    };
    Ok(Found {
        deviations,
        kin: kin(place, text, way),
        named: false,
    })
}

fn off(violation: Violation) -> Deviation {
    Deviation {
        kind: DeviationKind::Wrong,
        pointer: String::new(),
        message: violation.message,
    }
}

/// What JSON text that `place` has been filled from has in common with it.
fn kin(place: &mut dyn Reflect, text: &[u8], way: Way) -> Kin {
    let members = match place.slot() {
        Slot::Any(_) => return Kin::Any,
        Slot::Record(record) => {
            let shape = record.shape();
            let mut told = false;
            record.slots(&mut |slots, extra| {
                let mut members = shape.names.iter().zip(slots);
                let filled = way == Way::Quick && members.any(|(name, slot)| shape.requires(name, *slot));
                told = filled || extra.is_some();
            });
            // One that must be there was, or members of any name are documented.
            match told {
                true => return Kin::Data,
                false => shape.names,
            }
        }
        Slot::Union(union) if union.selected().is_none() => &[],
        Slot::Union(union) => match union.content().view() {
            View::Str(_) | View::Text(_) => return Kin::Text,
            _ => return Kin::Data,
        },
        _ => return Kin::Data,
    };
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    Members(members).deserialize(&mut deserializer).unwrap_or(Kin::Data)
}

/// Looks for the members of an object among those that are documented, as far as the first of them.
struct Members(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Members {
    type Value = Kin;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Kin, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Members {
    type Value = Kin;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Kin, A::Error> {
        let mut kin = Kin::Other;
        while let Some(name) = members.next_key::<String>()? {
            if self.0.contains(&name.as_str()) {
                return Ok(Kin::Data);
            }
            let value = members.next_value::<Option<IgnoredAny>>()?;
            if value.is_some() && matches!(name.as_str(), "error" | "errors") {
                kin = Kin::Error;
            }
        }
        Ok(kin)
    }
}

/// Whether JSON text is a documented error body, to the letter, but for formats.
pub fn conforms<T: Reflect>(text: &[u8]) -> bool {
    let found = deviations::mend(&mut T::blank(), text, &[]);
    found.is_ok_and(|found| found.iter().all(|deviation| deviation.kind == DeviationKind::Format))
}

fn is_text(place: &mut dyn Reflect) -> bool {
    match place.slot() {
        Slot::String(_) | Slot::Text(_) => true,
        Slot::Bytes(_) | Slot::File(_) => true, // optional: file
        Slot::Optional(place) => is_text(place.some()),
        _ => false,
    }
}

/// Fills a place for which [`is_text`] holds, be the text what is documented or not.
fn fill_text(place: &mut dyn Reflect, text: &str) -> Option<Deviation> {
    match place.slot() {
        Slot::String(place) => text.clone_into(place),
        Slot::Bytes(place) => *place = text.to_owned().into(), // optional: file
        Slot::File(place) => *place = text.to_owned().into(),  // optional: file
        Slot::Text(place) => {
            place.set(text.into());
            let deviation = off(place.check().err()?);
            return Some(match place.is_format() {
                true => Deviation {
                    kind: DeviationKind::Format,
                    ..deviation
                },
                false => deviation,
            });
        }
        Slot::Optional(place) => return fill_text(place.some(), text),
        _ => {}
    }
    None
}
