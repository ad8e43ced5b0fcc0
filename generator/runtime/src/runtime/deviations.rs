//! Tolerant decoding: one walk over a JSON tree and the place it belongs to, which fills what fits, mends what does
//! not, and lists every difference with its JSON pointer.
//!
//! The walk is linear in the tree: where a union has to try variants, the unions right below it are told apart from
//! outside, and the ones below those are passed over. So a value is not tried for all the unions that it is in.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed as _, Error as _};
use serde_json::{Number, Value};

use super::decode::Fill;
use super::reflect::{List, Map, Record, Reflect, Slot};
use super::response::BYTE_ORDER_MARK;
use super::rules;
use super::union;

/// The most deviations that are listed. Each is larger than a value can be in JSON, so a list of all of them could be
/// many times as large as the body. A last one behind them, without a pointer, says how many more there are.
pub const MOST: usize = 100;

/// A place where a body is not what was documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The place, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What is different there, such as `is null, a string is documented`. Never holds the value.
    pub message: Cow<'static, str>,
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => write!(f, "it {}", self.message),
            pointer => write!(f, "{pointer} {}", self.message),
        }
    }
}

/// The message for a member that is not there and must be.
const MISSING: &str = "is missing";

impl Deviation {
    /// Whether a member of the whole itself is not there.
    pub(crate) fn is_missing_member(&self) -> bool {
        self.message == MISSING && self.pointer.matches('/').count() == 1
    }
}

/// Decodes JSON as tolerantly as a response: what does not fit is left blank, and listed (at most [`MOST`]).
///
/// # Errors
///
/// It is no JSON, or another JSON type altogether.
pub fn decode_tolerantly<T: Reflect>(json: &[u8]) -> Result<(T, Vec<Deviation>), serde_json::Error> {
    let mut value = T::blank();
    let deviations = mend(&mut value, json)?;
    Ok((value, deviations))
}

/// The fast way: fills `place`, which is blank, from JSON text as documented.
///
/// # Errors
///
/// It is no JSON, or not what is documented; `place` may be filled in part.
pub fn fill(place: &mut dyn Reflect, json: &[u8]) -> Result<(), serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(unmarked(json));
    Fill(place).deserialize(&mut deserializer)?;
    deserializer.end()
}

/// The slow way: reads a JSON tree, fills `place`, which is blank, as far as it goes and lists what is different.
///
/// # Errors
///
/// It is no JSON, or another JSON type altogether.
pub fn mend(place: &mut dyn Reflect, json: &[u8]) -> Result<Vec<Deviation>, serde_json::Error> {
    let value: Value = serde_json::from_slice(unmarked(json))?;
    let mut walk = Walk::default();
    match walk.fill(place, &value) {
        true => Ok(walk.into_list()),
        false => Err(serde_json::Error::custom(match walk.found.first() {
            Some(first) => first.to_string(),
            None => "it is not what is documented".to_owned(),
        })),
    }
}

fn unmarked(json: &[u8]) -> &[u8] {
    json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json)
}

/// The state of one walk.
#[derive(Default)]
pub(crate) struct Walk {
    path: String,
    found: Vec<Deviation>,
    /// How many deviations there are.
    pub(crate) deviations: usize,
    /// How many members were documented ones.
    pub(crate) known: usize,
    /// Whether deviations are only counted: nobody wants the list, or it is full.
    quiet: bool,
    /// Whether this is a variant being tried.
    pub(crate) trial: bool,
    /// How many unions the walk is in.
    unions: usize,
    /// How many values were passed over, as only a trial does.
    passed: usize,
}

impl Walk {
    /// Only fills.
    pub(crate) fn quiet() -> Self {
        Walk {
            quiet: true,
            ..Walk::default()
        }
    }

    /// Only counts.
    pub(crate) fn trial() -> Self {
        Walk {
            trial: true,
            ..Walk::quiet()
        }
    }

    pub(crate) fn report(&mut self, message: impl Into<Cow<'static, str>>) {
        self.deviations += 1;
        if !self.quiet {
            self.found.push(Deviation {
                pointer: self.path.clone(),
                message: message.into(),
            });
            self.quiet = self.found.len() == MOST;
        }
    }

    /// What was found, and how much was not listed.
    fn into_list(mut self) -> Vec<Deviation> {
        let more = self.deviations - self.found.len();
        if more > 0 {
            self.found.push(Deviation {
                pointer: String::new(),
                message: format!("is different in {more} more places").into(),
            });
        }
        self.found
    }

    /// Fills a place; whether the value is of the right kind, so that the place now holds it.
    pub(crate) fn fill(&mut self, place: &mut dyn Reflect, value: &Value) -> bool {
        match place.slot() {
            Slot::Bool(place) => self.scalar(place, value, "a boolean", Value::as_bool, parsed),
            Slot::I32(place) => self.integer(place, value),
            Slot::I64(place) => self.integer(place, value),
            Slot::U32(place) => self.integer(place, value),
            Slot::U64(place) => self.integer(place, value),
            Slot::F64(place) => self.scalar(place, value, "a number", Value::as_f64, finite),
            Slot::String(place) => self.text(value, &mut |text| *place = text.into_owned()),
            Slot::Bytes(place) => self.text(value, &mut |text| *place = text.into_owned().into()),
            Slot::File(place) => self.text(value, &mut |text| *place = text.into_owned().into()),
            Slot::Text(place) => {
                let fits = self.text(value, &mut |text| place.set(text));
                if fits && let Err(violation) = place.check() {
                    self.report(violation.message);
                }
                fits
            }
            // A copy for every variant that is tried would cost more than the trial.
            Slot::Any(_) if self.trial && (value.is_array() || value.is_object()) => self.pass(),
            Slot::Any(place) => {
                *place = value.clone();
                true
            }
            Slot::Scalar(place) => {
                place.set(value.clone());
                if let Err(violation) = place.check() {
                    self.report(violation.message);
                }
                true
            }
            Slot::Null => {
                if !value.is_null() {
                    self.report_kind(value, "null");
                }
                true
            }
            Slot::Optional(place) => match value {
                Value::Null => {
                    place.null();
                    if !place.accepts_null() {
                        self.report("is null, a value is documented");
                    }
                    true
                }
                value => {
                    let fits = self.fill(place.some(), value);
                    if !fits {
                        place.null();
                    }
                    fits
                }
            },
            Slot::List(place) => match value {
                Value::Array(items) => self.list(place, items),
                value => self.refuse(value, "an array"),
            },
            Slot::Map(place) => match value {
                Value::Object(members) => {
                    for (name, value) in members {
                        let len = self.enter(&name);
                        self.fill(place.insert(name.clone()), value);
                        self.path.truncate(len);
                    }
                    true
                }
                value => self.refuse(value, "an object"),
            },
            Slot::Record(place) => match value {
                Value::Object(members) => self.record(place, members),
                value => self.refuse(value, "an object"),
            },
            // Tried in turn at every level, a body would cost its size times its depth. What is wrong down here is not
            // counted then, so a trial may favour a variant whose inner union fits no further; but the walk that fills
            // the one taken goes all the way and reports it.
            Slot::Union(_) if self.trial && self.unions > 0 => self.pass(),
            Slot::Union(place) => {
                self.unions += 1;
                union::fill_walking(place, value, self);
                self.unions -= 1;
                true
            }
        }
    }

    /// Leaves a place blank whose value may be of the right kind for all that is known.
    fn pass(&mut self) -> bool {
        self.passed += 1;
        true
    }

    fn report_kind(&mut self, value: &Value, documented: &str) {
        // There may be millions of them.
        match self.quiet {
            true => self.report(""),
            false => self.report(wrong(value, documented)),
        }
    }

    fn refuse(&mut self, value: &Value, documented: &str) -> bool {
        self.report_kind(value, documented);
        false
    }

    fn scalar<T>(
        &mut self,
        place: &mut T,
        value: &Value,
        documented: &str,
        read: impl Fn(&Value) -> Option<T>,
        parse: fn(&str) -> Option<T>,
    ) -> bool {
        if let Some(value) = read(value) {
            *place = value;
            return true;
        }
        // Written as text, it is still the value that was meant.
        let meant = value.as_str().and_then(parse);
        self.report_kind(value, documented);
        match meant {
            Some(value) => {
                *place = value;
                true
            }
            None => false,
        }
    }

    fn integer<T: TryFrom<i128> + std::str::FromStr>(&mut self, place: &mut T, value: &Value) -> bool {
        let whole = value.as_number().and_then(whole);
        match whole.map(T::try_from) {
            Some(Ok(value)) => {
                *place = value;
                true
            }
            Some(Err(_)) => {
                self.report("is out of the range of the documented integer type");
                false
            }
            None => self.scalar(place, value, "an integer", |_| None, parsed),
        }
    }

    fn text(&mut self, value: &Value, set: &mut dyn FnMut(Cow<'_, str>)) -> bool {
        match value {
            Value::String(text) => set(Cow::Borrowed(text)),
            Value::Number(_) | Value::Bool(_) => {
                self.report_kind(value, "a string");
                set(Cow::Owned(value.to_string()));
            }
            value => return self.refuse(value, "a string"),
        }
        true
    }

    fn list(&mut self, place: &mut dyn List, items: &[Value]) -> bool {
        for (index, item) in items.iter().enumerate() {
            let len = self.enter(&index);
            match place.place(index) {
                Some(place) => {
                    self.fill(place, item);
                }
                None => self.report("is an item too many"),
            }
            self.path.truncate(len);
        }
        if items.len() < place.least() {
            self.report(format!("has {} items, {} are documented", items.len(), place.least()));
        }
        true
    }

    fn record(&mut self, place: &mut dyn Record, members: &serde_json::Map<String, Value>) -> bool {
        let shape = place.shape();
        let passed = self.passed;
        place.slots(&mut |slots, extra| {
            for (&name, slot) in shape.names.iter().zip(slots.iter_mut()) {
                let len = self.enter(&name);
                match members.get(name) {
                    Some(value) => {
                        self.known += 1;
                        let before = (self.deviations, self.passed);
                        self.fill(*slot, value);
                        // What was mended would only break the rules again, and what was passed over is not there.
                        if (self.deviations, self.passed) == before
                            && let Err(violation) = rules::check(&slot.view(), shape.rules_of(name))
                        {
                            self.report(violation.message);
                        }
                    }
                    None if shape.requires(name, *slot) => self.report(MISSING),
                    None => {}
                }
                self.path.truncate(len);
            }
            self.undocumented(shape.names, members, extra);
        });
        if self.passed == passed
            && let Err(violation) = rules::check(&super::reflect::View::Record(place), shape.rules)
        {
            self.report(violation.message);
        }
        true
    }

    fn undocumented(
        &mut self,
        names: &[&str],
        members: &serde_json::Map<String, Value>,
        mut extra: Option<&mut dyn Map>,
    ) {
        for (name, value) in members {
            if names.contains(&name.as_str()) {
                continue;
            }
            let len = self.enter(&name);
            match extra.as_deref_mut() {
                Some(extra) => {
                    self.fill(extra.insert(name.clone()), value);
                }
                None => self.report("is not documented"),
            }
            self.path.truncate(len);
        }
    }

    /// One step further down; the length to cut the path back to.
    fn enter(&mut self, step: &dyn fmt::Display) -> usize {
        let len = self.path.len();
        if !self.quiet {
            let step = step.to_string().replace('~', "~0").replace('/', "~1");
            self.path.push('/');
            self.path.push_str(&step);
        }
        len
    }
}

fn parsed<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// A number as text. Rust reads `NaN`, `inf` and what is too large for a number, too; JSON has none of them (RFC 8259,
/// section 6), so they could not be sent back.
pub(crate) fn finite(text: &str) -> Option<f64> {
    parsed(text).filter(|number: &f64| number.is_finite())
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

/// The integer that a floating-point number is, up to where every integer is exact.
pub(crate) fn whole_of(value: f64) -> Option<i128> {
    (value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0).then_some(value as i128)
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
