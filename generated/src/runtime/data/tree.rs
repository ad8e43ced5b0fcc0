// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Reads JSON as a tree where a single text or number in it is none, which is then at fault alone.
//!
//! What serde_json reads without loss does not come here. What is broken in its structure is refused by both.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Range;

use serde_json::{Map, Number, Value};

use crate::runtime::data::deviations::{DeviationKind, Walk};
use crate::runtime::data::number::ROUNDED;
use crate::runtime::data::text::read_json;

/// What a tree cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// A number that is too large for a floating-point number; `null` stands for it.
    Boundless,
    /// A number beyond 2^53 that became the floating-point number next to it: the integer that it is, where that has no
    /// more digits than these, and whether the floating-point number is written as the same one.
    Whole { whole: Option<i128>, kept: bool },
    /// The same of one with a fraction.
    Fraction,
    /// A text that is no Unicode, with replacement characters in it.
    Text,
}

/// The flaws of a tree, by the addresses of the values: it is borrowed while they are of use, so that none moves.
pub(crate) type Flaws = HashMap<usize, Flaw>;

/// What is said of a member whose name an object has more than once (RFC 8259, section 4).
const TWICE: &str = "is there more than once, and the last one counts";

pub(crate) fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}

/// The tree, and where its flaws are. Nothing where it is no JSON in other ways, too.
pub(crate) fn read(text: &[u8]) -> Option<(Value, Flawed)> {
    let mut reader = Reader { text, at: 0 };
    let read = reader.value(0)?;
    reader.skip();
    (reader.at == text.len()).then_some(read)
}

/// Whether a tree has all that its text has: no number may have lost digits, and each member, of which each has a colon, is there.
pub(crate) fn is_whole(value: &Value, text: &[u8]) -> bool {
    !has_rounded(value) && members_of(value) == colons(text)
}

fn members_of(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(members_of).sum(),
        Value::Object(members) => members.len() + members.values().map(members_of).sum::<usize>(),
        _ => 0,
    }
}

/// Those of JSON that are in no string.
fn colons(text: &[u8]) -> usize {
    let (mut count, mut quoted, mut escaped) = (0, false, false);
    for byte in text {
        count += usize::from(*byte == b':' && !quoted);
        quoted ^= *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
    }
    count
}

fn has_rounded(value: &Value) -> bool {
    match value {
        Value::Number(number) => is_rounded(number),
        Value::Array(items) => items.iter().any(has_rounded),
        Value::Object(members) => members.values().any(has_rounded),
        _ => false,
    }
}

pub(crate) fn is_rounded(number: &Number) -> bool {
    number.is_f64() && number.as_f64().is_some_and(|number| number.abs() >= ROUNDED)
}

/// The flaws in a value.
pub(crate) enum Flawed {
    Not,
    Itself(Flaw),
    /// Those of a list that are, by their places.
    Items(Vec<(usize, Flawed)>),
    /// Those of an object that are, by their names, of which each is here once, and whether it is there more than once.
    Members(Vec<(String, Flawed, bool)>),
}

impl Flawed {
    fn is_any(&self) -> bool {
        !matches!(self, Flawed::Not)
    }

    /// By the addresses of the values, where they stay from now on. Members that are there more than once are listed.
    pub(crate) fn located(&self, value: &Value, walk: &mut Walk) {
        let mut below = |step: &dyn fmt::Display, flawed: &Flawed, value: Option<&Value>, is_twice: bool| {
            let len = walk.enter(step);
            if is_twice {
                walk.report(DeviationKind::Wrong, TWICE);
            }
            if let Some(value) = value {
                flawed.located(value, walk);
            }
            walk.path.truncate(len);
        };
        match (self, value) {
            (Flawed::Itself(flaw), value) => drop(walk.flaws.insert(address(value), *flaw)),
            (Flawed::Items(flawed), Value::Array(items)) => {
                for (index, flawed) in flawed {
                    below(index, flawed, items.get(*index), false);
                }
            }
            (Flawed::Members(flawed), Value::Object(members)) => {
                for (name, flawed, is_twice) in flawed {
                    below(name, flawed, members.get(name), *is_twice);
                }
            }
            _ => {}
        }
    }
}

/// As deep as serde_json goes.
const DEEPEST: usize = 127;

pub(crate) struct Reader<'t> {
    pub(crate) text: &'t [u8],
    pub(crate) at: usize,
}

impl Reader<'_> {
    pub(crate) fn skip(&mut self) {
        while matches!(self.text.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The next byte that is no space, where it is this one.
    pub(crate) fn take(&mut self, byte: u8) -> Option<()> {
        self.skip();
        (self.text.get(self.at) == Some(&byte)).then(|| self.at += 1)
    }

    pub(crate) fn value(&mut self, depth: usize) -> Option<(Value, Flawed)> {
        self.skip();
        let rest = self.text.get(self.at..)?;
        match rest.first()? {
            b'{' | b'[' if depth == DEEPEST => None,
            b'{' => self.members(depth),
            b'[' => self.items(depth),
            b'"' => {
                let (text, is_whole) = self.string()?;
                let flawed = if is_whole {
                    Flawed::Not
                } else {
                    Flawed::Itself(Flaw::Text)
                };
                Some((Value::String(text), flawed))
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let known = [
                    ("true", Value::Bool(true)),
                    ("false", Value::Bool(false)),
                    ("null", Value::Null),
                ];
                let (name, value) = known.into_iter().find(|(name, _)| rest.starts_with(name.as_bytes()))?;
                self.at += name.len();
                Some((value, Flawed::Not))
            }
        }
    }

    fn items(&mut self, depth: usize) -> Option<(Value, Flawed)> {
        let (mut items, mut flaws) = (Vec::new(), Vec::new());
        self.take(b'[')?;
        if self.take(b']').is_none() {
            loop {
                let (item, flawed) = self.value(depth + 1)?;
                if flawed.is_any() {
                    flaws.push((items.len(), flawed));
                }
                items.push(item);
                if self.take(b',').is_none() {
                    self.take(b']')?;
                    break;
                }
            }
        }
        let flawed = if flaws.is_empty() {
            Flawed::Not
        } else {
            Flawed::Items(flaws)
        };
        Some((Value::Array(items), flawed))
    }

    fn members(&mut self, depth: usize) -> Option<(Value, Flawed)> {
        let (mut members, mut flaws) = (Map::new(), Vec::new());
        let mut is_twice = false;
        self.take(b'{')?;
        if self.take(b'}').is_none() {
            loop {
                self.skip();
                let (name, _) = self.string()?;
                self.take(b':')?;
                let (value, flawed) = self.value(depth + 1)?;
                let is_again = members.contains_key(&name);
                if flawed.is_any() || is_again {
                    flaws.push((name.clone(), flawed, is_again));
                }
                is_twice |= is_again;
                members.insert(name, value);
                if self.take(b',').is_none() {
                    self.take(b'}')?;
                    break;
                }
            }
        }
        if is_twice {
            // Of two with one name the last one counts, as everywhere.
            let mut seen = HashSet::new();
            flaws.reverse();
            flaws.retain(|(name, ..)| seen.insert(name.clone()));
            flaws.reverse();
        }
        let flawed = if flaws.is_empty() {
            Flawed::Not
        } else {
            Flawed::Members(flaws)
        };
        Some((Value::Object(members), flawed))
    }

    /// A text, and whether it is one.
    pub(crate) fn string(&mut self) -> Option<(String, bool)> {
        let start = self.at;
        if self.text.get(start) != Some(&b'"') {
            return None;
        }
        let mut end = start + 1;
        loop {
            match self.text.get(end)? {
                b'"' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        self.at = end + 1;
        Some(match serde_json::from_slice(&self.text[start..=end]) {
            Ok(text) => (text, true),
            Err(_) => (replaced(&String::from_utf8_lossy(&self.text[start + 1..end])), false),
        })
    }

    fn number(&mut self) -> Option<(Value, Flawed)> {
        let rest = &self.text[self.at..];
        let in_number = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
        let text = &rest[..rest.iter().position(|byte| !in_number(byte)).unwrap_or(rest.len())];
        self.at += text.len();
        let text = std::str::from_utf8(text).ok()?;
        let digits = Digits::of(text)?;
        Some(match read_json(text) {
            Some(Value::Number(number)) if is_rounded(&number) => {
                let flaw = digits.flaw(&number);
                (Value::Number(number), Flawed::Itself(flaw))
            }
            Some(value) => (value, Flawed::Not),
            None => (Value::Null, Flawed::Itself(Flaw::Boundless)),
        })
    }
}

/// A number as it is written (RFC 8259, section 6).
struct Digits<'t> {
    text: &'t str,
    whole: Range<usize>,
    fraction: Range<usize>,
    exponent: &'t str,
}

impl<'t> Digits<'t> {
    /// Nothing where it is none.
    fn of(text: &'t str) -> Option<Self> {
        let digits = |from: usize| {
            let rest = text.get(from..).unwrap_or_default();
            from..from + rest.len() - rest.trim_start_matches(|char: char| char.is_ascii_digit()).len()
        };
        let whole = digits(usize::from(text.starts_with('-')));
        let leads = text[whole.clone()].starts_with('0') && whole.len() > 1;
        let fraction = match text[whole.end..].starts_with('.') {
            true => digits(whole.end + 1),
            false => whole.end..whole.end,
        };
        let ends_well = fraction.is_empty() != text[whole.end..].starts_with('.');
        let rest = &text[fraction.end..];
        let exponent = rest.strip_prefix(['e', 'E']);
        let unsigned = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
        let fits = match unsigned {
            Some(unsigned) => !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()),
            None => rest.is_empty(),
        };
        (fits && !whole.is_empty() && !leads && ends_well).then(|| Digits {
            text,
            whole,
            fraction,
            exponent: exponent.unwrap_or("0"),
        })
    }

    /// What is lost of it, of one that floating-point numbers can hold about.
    fn flaw(&self, number: &Number) -> Flaw {
        let Some((digits, zeros)) = self.significant() else {
            return Flaw::Whole {
                whole: None,
                kept: false,
            };
        };
        if zeros < 0 {
            return Flaw::Fraction;
        }
        // More than any number has that is a floating-point one.
        let zeros = usize::try_from(zeros.min(400)).unwrap_or_default();
        let sign = if self.text.starts_with('-') { "-" } else { "" };
        Flaw::Whole {
            whole: format!("{sign}{digits}{}", "0".repeat(zeros)).parse().ok(),
            kept: self.is_same(number),
        }
    }

    /// The digits that count, and how many zeros follow (of a fraction less than none).
    fn significant(&self) -> Option<(String, i64)> {
        let exponent: i64 = self.exponent.trim_start_matches('+').parse().ok()?;
        let [whole, fraction] = [&self.whole, &self.fraction].map(|digits| &self.text[digits.clone()]);
        let all = format!("{whole}{fraction}");
        let digits = all.trim_end_matches('0');
        let shift = i64::try_from(all.len() - digits.len()).ok()? - i64::try_from(fraction.len()).ok()?;
        Some((digits.trim_start_matches('0').to_owned(), exponent.checked_add(shift)?))
    }

    /// Whether a number of about this size is written as this one.
    fn is_same(&self, number: &Number) -> bool {
        let again = number.to_string();
        Digits::of(&again).is_some_and(|again| again.significant() == self.significant())
    }
}

/// Whether a number that was read from a text is written as the same one again. Of a fraction nobody expects more than
/// the floating-point number (RFC 8259, section 6).
pub(crate) fn is_kept(text: &str, number: &Number) -> bool {
    !is_rounded(number)
        || Digits::of(text).is_some_and(|digits| !matches!(digits.flaw(number), Flaw::Whole { kept: false, .. }))
}

/// The text that is meant by escapes, with replacement characters for those that mean none.
fn replaced(text: &str) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        let meant = match (char, char == '\\') {
            (char, false) => char,
            (_, true) => match rest.next() {
                Some('b') => '\u{8}',
                Some('f') => '\u{c}',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('u') => {
                    let digits = rest
                        .as_str()
                        .get(..4)
                        .and_then(|digits| u16::from_str_radix(digits, 16).ok());
                    if let Some(unit) = digits {
                        units.push(unit);
                        rest = rest.as_str()[4..].chars();
                        continue;
                    }
                    char::REPLACEMENT_CHARACTER
                }
                Some(char @ ('"' | '\\' | '/')) => char,
                _ => char::REPLACEMENT_CHARACTER,
            },
        };
        units.extend_from_slice(meant.encode_utf16(&mut [0; 2]));
    }
    String::from_utf16_lossy(&units)
}
