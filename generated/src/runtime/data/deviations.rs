// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Tolerant decoding: one walk over a JSON tree and the place it belongs to, which fills what fits, mends what does
//! not, and lists every difference with its JSON pointer.
//!
//! The walk is linear in the tree: where a union has to try variants, the unions right below it are told apart from
//! outside, and the ones below those are passed over. So a value is not tried for all the unions that it is in.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::Error as _;
use serde_json::{Number, Value};

use crate::runtime::data::conformance::Conformance;
use crate::runtime::data::decode;
use crate::runtime::data::number::{ROUNDED, whole_of};
use crate::runtime::data::reader::{self, Doubts, Way};
use crate::runtime::data::reflect::{List, Map, Optional, Record, RecordShape, Reflect, Scalar, Slot, Text, View};
use crate::runtime::data::rules::Rule;
use crate::runtime::data::shown::Printable;
use crate::runtime::data::tree::{self, Flaw, Flawed, Flaws};
use crate::runtime::data::visit;
use DeviationKind::{Format, New, Required, Wrong};

/// The most deviations of each kind that are listed, and fewer where their pointers are long. Each is larger than a value can be in JSON, so a list of all of
/// them could be many times as large as the body. A last one behind them, without a pointer, says how many more there
/// are.
pub const MOST: usize = 100;

/// So many bytes of pointers and messages of one kind, and no further one is listed: the names in them are the server's.
const MOST_BYTES: usize = 64 << 10;

/// A place where a body is not what was documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// What it means for who relies on the description.
    pub kind: DeviationKind,
    /// The place, as a JSON pointer (RFC 6901). Of one that is longer than 4 KiB there is the beginning, and `…`.
    pub pointer: String,
    /// What is different there, such as `is null, a string is documented`. Never holds the value.
    pub message: Cow<'static, str>,
}

/// What a deviation means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeviationKind {
    /// A member that the description does not list, and does not forbid: JSON Schema leaves objects open.
    New,
    /// A text that is not of its `format`, as an RFC defines that: JSON Schema only annotates it (2020-12, validation,
    /// section 7.2.1), and so does OpenAPI, so that a value that is valid may have it.
    Format,
    /// What the description forbids, but nothing that it requires is missing.
    Wrong,
    /// What must be there is not, or is of another JSON type.
    Required,
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Names of members are the server's.
        match self.pointer.as_str() {
            "" => write!(f, "it {}", Printable(&self.message)),
            pointer => write!(f, "{} {}", Printable(pointer), Printable(&self.message)),
        }
    }
}

/// The message for an integer that became another one.
const DIGITS_LOST: &str = "is an integer whose digits a floating-point number does not hold";

/// The message for a member that is not there and must be.
const MISSING: &str = "is missing";

/// Why JSON is not decoded.
#[derive(Debug)]
pub enum Refusal {
    /// There is no value at all.
    Undecodable(Undecodable),
    /// There is one, but not as close to what is documented as was asked for.
    Deviating(Vec<Deviation>),
}

/// Why nothing can be made of JSON: it is none, or of another JSON type altogether.
#[derive(Debug)]
pub struct Undecodable {
    pub error: serde_json::Error,
    /// What was found until then.
    pub found: Vec<Deviation>,
}

impl From<serde_json::Error> for Undecodable {
    fn from(error: serde_json::Error) -> Self {
        Undecodable {
            error,
            found: Vec::new(),
        }
    }
}

impl From<Undecodable> for serde_json::Error {
    fn from(undecodable: Undecodable) -> Self {
        undecodable.error
    }
}

/// Decodes JSON that is as close to what is documented as is asked for.
///
/// # Errors
///
/// It is not, or it is no JSON or of another JSON type altogether.
pub fn read<T: Reflect>(json: &[u8], rules: &[Rule], conformance: Conformance) -> Result<T, Refusal> {
    let mut value = T::blank();
    // What it takes has all that must be there. Whether rules hold is only asked where it matters.
    let doubts = Doubts::default();
    let way = match conformance {
        Conformance::Strict => Way(Some(&doubts)),
        Conformance::Lenient | Conformance::Required => Way::default(),
    };
    let as_asked = |value: &T| {
        conformance != Conformance::Strict || (!doubts.any.get() && visit::hold(value, rules, doubts.nulls.get()))
    };
    if reader::fill(&mut value, unmarked(json), way) && as_asked(&value) {
        return Ok(value);
    }
    let mut value = T::blank();
    match mend(&mut value, json, rules) {
        Ok(found) if conformance.refused(&found).is_some() => Err(Refusal::Deviating(found)),
        Ok(_) => Ok(value),
        Err(undecodable) => Err(Refusal::Undecodable(undecodable)),
    }
}

/// What is different in JSON of some type with some rules.
pub fn inspect<T: Reflect>(json: &[u8], rules: &[Rule]) -> Vec<Deviation> {
    match mend(&mut T::blank(), json, rules) {
        Ok(found) => found,
        Err(Undecodable { found, .. }) if !found.is_empty() => found,
        // It may have been decoded all the same: of what is not described, less is asked than of a tree.
        Err(Undecodable { error, .. }) => vec![Deviation {
            kind: Wrong,
            pointer: String::new(),
            message: format!("cannot be compared with its description: {error}").into(),
        }],
    }
}

/// Decodes JSON as tolerantly as a response: what does not fit is left blank, and listed (at most [`MOST`] of a kind).
///
/// # Errors
///
/// It is no JSON, or another JSON type altogether.
pub fn decode_tolerantly<T: Reflect>(json: &[u8]) -> Result<(T, Vec<Deviation>), serde_json::Error> {
    let mut value = T::blank();
    let deviations = mend(&mut value, json, &[])?;
    Ok((value, deviations))
}

/// The fast way: fills `place`, which is blank, from JSON text as documented.
///
/// # Errors
///
/// It is no JSON, or not what is documented; `place` may be filled in part.
pub fn fill(place: &mut dyn Reflect, json: &[u8]) -> Result<(), serde_json::Error> {
    match reader::fill(place, unmarked(json), Way::default()) {
        true => Ok(()),
        false => Err(serde_json::Error::custom("it is not what is documented")),
    }
}

/// The slow way: reads a JSON tree, fills `place`, which is blank, as far as it goes and lists what is different from
/// its type and from the rules of its place.
///
/// # Errors
///
/// It is no JSON, or another JSON type altogether.
pub fn mend(place: &mut dyn Reflect, json: &[u8], rules: &[Rule]) -> Result<Vec<Deviation>, Undecodable> {
    let json = unmarked(json);
    let mut walk = Walk::default();
    let mut found = Flawed::Not;
    let value = match serde_json::from_slice(json) {
        Ok(value) if tree::is_whole(&value, json) => value,
        // A text or a number that a tree cannot hold is at fault alone, and so are digits and members that it does not keep.
        read => match (tree::read(json), read) {
            (Some((value, flawed)), _) => {
                found = flawed;
                value
            }
            (None, read) => read?,
        },
    };
    found.located(&value, &mut walk);
    let before = walk.found.len();
    let fits = walk.fill(place, &value, Required);
    walk.hold(&value, rules);
    let found = walk.into_list();
    match fits {
        true => Ok(found),
        false => Err(Undecodable {
            error: serde_json::Error::custom(match found.get(before) {
                Some(first) => first.to_string(),
                None => "it is not what is documented".to_owned(),
            }),
            found,
        }),
    }
}

/// A name can be as long as the body, and stand in the pointers of all deviations.
fn bounded(pointer: &str) -> String {
    const LONGEST: usize = 4 << 10;
    if pointer.len() <= LONGEST {
        return pointer.to_owned();
    }
    let mut end = LONGEST;
    while !pointer.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", &pointer[..end])
}

/// JSON as a tree, read as tolerantly: `null` where it is none.
#[allow(dead_code, reason = "of answers that are looked at for what they lead to")]
pub(crate) fn tree_of(json: &[u8]) -> Value {
    let json = unmarked(json);
    serde_json::from_slice(json)
        .ok()
        .or_else(|| tree::read(json).map(|(value, _)| value))
        .unwrap_or_default()
}

/// A text without the byte order mark that some servers put before it (RFC 8259, section 8.1).
pub(crate) fn unmarked(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// The state of one walk.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) path: String,
    pub(crate) found: Vec<Deviation>,
    /// How many deviations there are.
    pub(crate) deviations: usize,
    /// How many deviations of each kind are listed.
    pub(crate) listed: [usize; 4],
    /// How many bytes they have.
    pub(crate) bytes: [usize; 4],
    /// What the tree does not hold.
    pub(crate) flaws: Flaws,
    /// The worst of those that are not.
    pub(crate) unlisted: Option<DeviationKind>,
    /// How many members were documented ones.
    pub(crate) known: usize,
    /// Whether deviations are only counted.
    pub(crate) quiet: bool,
    /// Whether this is a variant being tried.
    pub(crate) trial: bool,
    /// Members of the next object that a union around it knows.
    pub(crate) besides: HashSet<String>,
    /// The first value that did not stay what it was, or was not there.
    pub(crate) lost: Option<Cow<'static, str>>,
    /// Whether one of a JSON type that no variant of its union has is among those.
    pub(crate) refuses: bool,
}

impl Walk {
    pub(crate) fn report(&mut self, kind: DeviationKind, message: impl Into<Cow<'static, str>>) {
        if self.count(kind) {
            self.tell(kind, bounded(&self.path), message.into());
        }
    }

    /// The same of a value that will not be what it was. There may be millions of them, whose messages nobody reads.
    pub(crate) fn lose(&mut self, kind: DeviationKind, message: &dyn Fn() -> Cow<'static, str>) {
        if self.lost.is_none() {
            self.lost = Some(message());
        }
        if self.count(kind) {
            self.tell(kind, bounded(&self.path), message());
        }
    }

    /// Counts one more; whether it is listed, too.
    fn count(&mut self, kind: DeviationKind) -> bool {
        self.deviations += 1;
        let is_listed = !self.quiet && self.listed[kind as usize] < MOST && self.bytes[kind as usize] < MOST_BYTES;
        if !is_listed {
            self.unlisted = self.unlisted.max(Some(kind));
        }
        is_listed
    }

    fn tell(&mut self, kind: DeviationKind, pointer: String, message: Cow<'static, str>) {
        self.listed[kind as usize] += 1;
        self.bytes[kind as usize] += pointer.len() + message.len();
        self.found.push(Deviation { kind, pointer, message });
    }

    /// Reports the rules that a value breaks. It is looked at as it came: what was filled has been mended, and lacks
    /// what the description does not list.
    pub(crate) fn hold(&mut self, value: &Value, rules: &[Rule]) {
        if rules.is_empty() {
            return;
        }
        let path = std::mem::take(&mut self.path);
        visit::check_within(&View::Any(value), rules, &path, &mut |at, violation| {
            if self.count(Wrong) {
                self.tell(Wrong, bounded(at), violation.message);
            }
        });
        self.path = path;
    }

    /// What was found, and how much was not listed.
    fn into_list(mut self) -> Vec<Deviation> {
        let more = self.deviations - self.found.len();
        if let Some(kind) = self.unlisted {
            self.found.push(Deviation {
                kind,
                pointer: String::new(),
                message: format!("is different in {more} more places").into(),
            });
        }
        self.found
    }

    /// Fills a place; whether the value is of the right kind, so that the place now holds it. Where it is not, the
    /// deviation is of the kind `other`.
    pub(crate) fn fill(&mut self, place: &mut dyn Reflect, value: &Value, other: DeviationKind) -> bool {
        if !self.flaws.is_empty() && !self.is_whole(place, value, other) {
            return false;
        }
        match place.slot() {
            Slot::Bool(place) => self.scalar(place, value, other, "a boolean", Value::as_bool, boolean),
            Slot::I32(place) => self.integer(place, value, other),
            Slot::I64(place) => self.integer(place, value, other),
            Slot::U32(place) => self.integer(place, value, other),
            Slot::U64(place) => self.integer(place, value, other),
            Slot::F64(place) => {
                let fits = self.scalar(place, value, other, "a number", Value::as_f64, number);
                if !self.trial && self.loses_digits(value) {
                    self.report(Wrong, DIGITS_LOST);
                }
                fits
            }
            Slot::String(place) => self.text(value, other, &mut |text| *place = text.into_owned()),
            Slot::Text(place) => self.constrained(place, value, other),
            // A copy for every variant that is tried would cost more than the trial.
            Slot::Any(_) if self.trial && (value.is_array() || value.is_object()) => true,
            Slot::Any(place) => self.any(place, value),
            Slot::Scalar(place) => self.enumerated(place, value, other),
            Slot::Null => {
                if !value.is_null() {
                    self.refuse(value, other, "null");
                }
                true
            }
            Slot::Optional(place) => self.optional(place, value, other),
            Slot::List(place) => match value {
                Value::Array(items) => self.list(place, items),
                value => self.refuse(value, other, "an array"),
            },
            Slot::Map(place) => match value {
                Value::Object(members) => self.map(place, members),
                value => self.refuse(value, other, "an object"),
            },
            Slot::Record(place) => match value {
                Value::Object(members) => self.record(place, members, value),
                value => self.refuse(value, other, "an object"),
            },
        }
    }

    /// Reports what a tree does not hold of this value; whether a place can be filled with what is left.
    fn is_whole(&mut self, place: &mut dyn Reflect, value: &Value, other: DeviationKind) -> bool {
        match self.flaw_of(value) {
            Some(Flaw::Boundless) => {
                if let Slot::Optional(place) = place.slot() {
                    place.null();
                }
                self.lose(other, &|| "is a number beyond all floating-point numbers".into());
                false
            }
            // With replacement characters it is still most of the text.
            Some(Flaw::Text) if !matches!(place.slot(), Slot::Optional(_)) => {
                self.lose(other, &|| {
                    "is a string that is no Unicode or has a control character that is not escaped (RFC 8259, sections 7 and 8)".into()
                });
                true
            }
            _ => true,
        }
    }

    /// A string with constraints of its own, or of a format.
    fn constrained(&mut self, place: &mut dyn Text, value: &Value, other: DeviationKind) -> bool {
        let fits = self.text(value, other, &mut |text| place.set(text));
        if fits && let Err(violation) = place.check() {
            self.report(if place.is_format() { Format } else { Wrong }, violation.message);
        }
        fits
    }

    fn any(&mut self, place: &mut Value, value: &Value) -> bool {
        *place = value.clone();
        self.flaws_within(value);
        true
    }

    /// A value that is one of those listed, or kept as it is.
    fn enumerated(&mut self, place: &mut dyn Scalar, value: &Value, other: DeviationKind) -> bool {
        place.set(value.clone());
        self.flaws_within(value);
        match place.check() {
            Ok(()) => {}
            Err(violation) if place.is_format() => self.report(Format, violation.message),
            Err(violation) => self.unlisted(if place.has_kind(value) { Wrong } else { other }, violation.message),
        }
        true
    }

    fn optional(&mut self, place: &mut dyn Optional, value: &Value, other: DeviationKind) -> bool {
        if value.is_null() {
            place.null();
            return true;
        }
        let fits = self.fill(place.some(), value, other);
        if !fits {
            place.null();
        }
        fits
    }

    fn map(&mut self, place: &mut dyn Map, members: &serde_json::Map<String, Value>) -> bool {
        for (name, value) in members {
            self.entry(place, name, value);
        }
        true
    }

    /// Reports what is in a value of any kind, or is one, and is not what it was.
    pub(crate) fn flaws_within(&mut self, value: &Value) {
        if self.flaws.is_empty() {
            return;
        }
        let mut below = |step: &dyn fmt::Display, value: &Value| {
            let len = self.enter(step);
            // A scalar is filled for what is said of it.
            match value {
                Value::Array(_) | Value::Object(_) => self.flaws_within(value),
                scalar => drop(self.fill(&mut Value::Null, scalar, Wrong)),
            }
            self.path.truncate(len);
        };
        match value {
            Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| below(&index, item)),
            Value::Object(members) => members.iter().for_each(|(name, value)| below(name, value)),
            // Not its type is wrong, which is any.
            Value::Number(_) if matches!(self.flaw_of(value), Some(Flaw::Whole { kept: false, .. })) => {
                self.lose(Wrong, &|| DIGITS_LOST.into());
            }
            _ => {}
        }
    }

    fn flaw_of(&self, value: &Value) -> Option<Flaw> {
        match self.flaws.is_empty() {
            true => None,
            false => self.flaws.get(&tree::address(value)).copied(),
        }
    }

    /// Reports a value that fits no variant of its union or is none of its enumeration, and is kept as it is.
    pub(crate) fn unlisted(&mut self, kind: DeviationKind, message: Cow<'static, str>) {
        match kind == Required && self.refuses {
            true => self.lose(kind, &|| message.clone()),
            false => self.report(kind, message),
        }
    }

    fn refuse(&mut self, value: &Value, kind: DeviationKind, documented: &str) -> bool {
        self.lose(kind, &|| wrong(value, documented).into());
        false
    }

    fn scalar<T>(
        &mut self,
        place: &mut T,
        value: &Value,
        other: DeviationKind,
        documented: &str,
        read: impl Fn(&Value) -> Option<T>,
        mean: fn(&Value) -> Option<T>,
    ) -> bool {
        if let Some(value) = read(value) {
            *place = value;
            return true;
        }
        self.refuse(value, other, documented);
        // Written as another type, it is still the value that was meant.
        match mean(value) {
            Some(value) => {
                *place = value;
                true
            }
            None => false,
        }
    }

    fn integer<T: TryFrom<i128>>(&mut self, place: &mut T, value: &Value, other: DeviationKind) -> bool {
        let fits = |whole: i128| T::try_from(whole).is_ok();
        let read = self
            .whole(&fits, value, other)
            .and_then(|whole| T::try_from(whole).ok());
        read.map(|read| *place = read).is_some()
    }

    /// Whether a floating-point number would be another integer. Of one that 64 bits do not hold nobody expects more; any other may be an
    /// identifier.
    fn loses_digits(&self, value: &Value) -> bool {
        let Some(rounded) = value.as_f64().filter(|rounded| rounded.abs() >= ROUNDED) else {
            return false;
        };
        let (whole, is_kept) = match self.flaw_of(value) {
            Some(Flaw::Whole { whole, kept }) => (whole, kept),
            Some(_) => return false,
            None => {
                let again = Number::from_f64(rounded);
                let is_kept = again.is_some_and(|again| tree::is_kept(&value.to_string(), &again));
                (
                    value.as_number().filter(|number| !number.is_f64()).and_then(whole),
                    is_kept,
                )
            }
        };
        !is_kept && whole.is_some_and(|whole| fits_in_64_bits(whole) && whole_of(rounded) != Some(whole))
    }

    /// The integer that a value is or is meant to be, where it fits.
    fn whole(&mut self, is_fit: &dyn Fn(i128) -> bool, value: &Value, other: DeviationKind) -> Option<i128> {
        let rounded = value.as_number().is_some_and(tree::is_rounded);
        let whole = match self.flaw_of(value) {
            Some(Flaw::Whole { whole, .. }) => Some(whole.unwrap_or(i128::MAX)),
            Some(Flaw::Fraction) => None,
            // Which integer it is, only its text says.
            _ if rounded && self.quiet && !self.trial => {
                self.lose(other, &|| "is a number whose digits are lost".into());
                return None;
            }
            _ => value.as_number().and_then(whole),
        };
        match whole {
            Some(whole) if is_fit(whole) => Some(whole),
            Some(whole) => {
                self.lose(other, &|| match fits_in_64_bits(whole) {
                    true => "is out of the range of the documented integer type".into(),
                    false => "is an integer that 64 bits do not hold".into(),
                });
                None
            }
            None => {
                self.refuse(value, other, "an integer");
                parsed(value).filter(|whole| is_fit(*whole))
            }
        }
    }

    fn text(&mut self, value: &Value, other: DeviationKind, set: &mut dyn FnMut(Cow<'_, str>)) -> bool {
        match value {
            Value::String(text) => set(Cow::Borrowed(text)),
            Value::Number(_) | Value::Bool(_) => {
                self.refuse(value, other, "a string");
                set(Cow::Owned(value.to_string()));
            }
            value => return self.refuse(value, other, "a string"),
        }
        true
    }

    /// A list cannot do without one of its items.
    fn list(&mut self, place: &mut dyn List, items: &[Value]) -> bool {
        for (index, item) in items.iter().enumerate() {
            let len = self.enter(&index);
            match place.place(index) {
                Some(place) => {
                    self.fill(place, item, Required);
                }
                None => self.lose(Wrong, &|| "is an item too many".into()),
            }
            self.path.truncate(len);
        }
        if items.len() < place.least() {
            let least = place.least();
            self.lose(Required, &|| {
                format!("has {} items, {least} are documented", items.len()).into()
            });
        }
        true
    }

    /// An object can do without a member that is not required: what is of another type is not in the map.
    fn entry(&mut self, map: &mut dyn Map, name: &str, value: &Value) {
        let len = self.enter(&name);
        if !self.fill(map.insert(name.to_owned()), value, Wrong) {
            map.remove(name);
        }
        self.path.truncate(len);
    }

    fn record(&mut self, place: &mut dyn Record, members: &serde_json::Map<String, Value>, value: &Value) -> bool {
        let shape = place.shape();
        let besides = std::mem::take(&mut self.besides);
        place.slots(&mut |slots, extra| {
            for (&name, slot) in shape.names.iter().zip(slots.iter_mut()) {
                let required = shape.requires(name, *slot);
                let len = self.enter(&name);
                match members.get(name) {
                    Some(value) => {
                        self.known += 1;
                        self.fill(*slot, value, if required { Required } else { Wrong });
                        if value.is_null()
                            && self.flaw_of(value).is_none()
                            && let Slot::Optional(place) = slot.slot()
                            && !shape.takes_null(name, place)
                        {
                            self.report(Wrong, "is null, a value is documented");
                            place.null();
                        }
                        self.hold(value, shape.rules_of(name));
                    }
                    None if required => {
                        self.lost
                            .get_or_insert_with(|| format!("missing field `{name}`").into());
                        self.report(Required, MISSING);
                    }
                    None => {}
                }
                self.path.truncate(len);
            }
            self.undocumented(shape, members, extra, &besides);
        });
        self.hold(value, shape.rules());
        true
    }

    fn undocumented(
        &mut self,
        shape: &RecordShape,
        members: &serde_json::Map<String, Value>,
        mut extra: Option<&mut dyn Map>,
        besides: &HashSet<String>,
    ) {
        for (name, value) in members {
            if shape.names.contains(&name.as_str()) || (extra.is_none() && besides.contains(name)) {
                continue;
            }
            if let Some(extra) = extra.as_deref_mut() {
                self.entry(extra, name, value);
            }
            let len = self.enter(&name);
            match extra.is_some() {
                true => self.hold(value, shape.extra()),
                false if shape.is_closed() => {
                    if !self.trial {
                        self.lost.get_or_insert_with(|| decode::unknown(name).into());
                    }
                    self.report(Wrong, "is not documented");
                }
                false => self.report(New, "is not documented"),
            }
            self.path.truncate(len);
        }
    }

    /// One step further down; the length to cut the path back to.
    pub(crate) fn enter(&mut self, step: &dyn fmt::Display) -> usize {
        let len = self.path.len();
        if !self.quiet {
            let step = step.to_string().replace("~", "~0").replace("/", "~1");
            self.path.push('/');
            self.path.push_str(&step);
        }
        len
    }
}

fn fits_in_64_bits(whole: i128) -> bool {
    i64::try_from(whole).is_ok() || u64::try_from(whole).is_ok()
}

/// What a boolean is, or was meant by: its name as text, or the number that it is in many languages.
pub(crate) fn boolean(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(value) => Some(*value),
        Value::Number(number) => match whole(number) {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        value => parsed(value),
    }
}

fn parsed<T: std::str::FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}

fn number(value: &Value) -> Option<f64> {
    finite(value.as_str()?)
}

/// A number as text. Rust reads `NaN`, `inf` and what is too large for a number, too; JSON has none of them (RFC 8259,
/// section 6), so they could not be sent back.
pub(crate) fn finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// An integer, also when it is written with a fraction of zero, which JSON Schema counts as one.
pub(crate) fn whole(number: &Number) -> Option<i128> {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(value), _, _) => Some(i128::from(value)),
        (_, Some(value), _) => Some(i128::from(value)),
        (_, _, Some(value)) => whole_of(value),
        _ => None,
    }
}

fn wrong(value: &Value, documented: &str) -> String {
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    };
    format!("is {is}, {documented} is documented")
}
