// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The constraints of a description that Rust's types do not express, and what is said when one does not hold.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

use crate::runtime::data::bounds; // optional: bounds
use crate::runtime::data::encode::tree_of;
use crate::runtime::data::pattern::Pattern; // optional: pattern
use crate::runtime::data::reflect::View;
use crate::runtime::data::text::read_json;

/// One constraint (JSON Schema Validation 2020-12, section 6).
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    IntegerMinimum(i128),  // optional: bounds
    IntegerMaximum(i128),  // optional: bounds
    Minimum(f64),          // optional: bounds
    Maximum(f64),          // optional: bounds
    ExclusiveMinimum(f64), // optional: bounds
    ExclusiveMaximum(f64), // optional: bounds
    MultipleOf(f64),       // optional: bounds
    /// In Unicode code points.
    MinLength(u64),
    /// In Unicode code points.
    MaxLength(u64),
    Pattern(&'static Pattern), // optional: pattern
    /// The rules of an array's items, of those behind a [`Rule::Prefix`] where there is one.
    Items(&'static [Rule]),
    /// The rules of an array's first items, each its own.
    Prefix(&'static [&'static [Rule]]),
    /// The rules of a map's values.
    Values(&'static [Rule]),
    /// `const`, or an `enum` with one member, written as JSON.
    Equals(&'static str),
    /// What a new value has here, as JSON: the discriminator's value that means its type wherever it is a variant. It
    /// constrains nothing.
    Given(&'static str),
    /// An object, where the type takes any value.
    Object,
    /// The same, or `null`.
    ObjectOrNull,
    /// No constraint: what is never shown (`format: password`, `writeOnly`).
    Secret,
    /// Keywords that are checked on the value as JSON: an array of `schema::Keyword`.
    Schema(&'static dyn Schema),
}

/// Whether a value with these rules is never shown, or something in it is not.
pub(crate) fn hide(rules: &[Rule]) -> bool {
    rules.iter().any(|rule| match rule {
        Rule::Secret => true,
        Rule::Items(inner) | Rule::Values(inner) => hide(inner),
        Rule::Prefix(each) => each.iter().any(|inner| hide(inner)),
        _ => false,
    })
}

/// What can be checked of a value as JSON.
pub trait Schema: fmt::Debug + Sync {
    /// Whether the value is what the description says.
    ///
    /// # Errors
    ///
    /// The first thing that it is not.
    fn check(&self, value: &Value) -> Result<(), Violation>;

    /// The only values, as JSON, where it lists them.
    fn listed(&self) -> &'static [&'static str] {
        &[]
    }

    /// What the names of members keep to, one rule each, and those that are listed, as JSON.
    fn names(&self) -> (Vec<Rule>, &'static [&'static str]) {
        (Vec::new(), &[])
    }

    /// What items there must be keep to, with the rules that are among it, and how many.
    fn contained(&self) -> Option<(&dyn Schema, Vec<Rule>, u64)> {
        None
    }
}

/// A value that is not what the description says. Never holds the value itself, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What is wrong, such as `is 3 characters long, at least 34 are required`.
    pub message: Cow<'static, str>,
}

impl Violation {
    pub const fn new(message: &'static str) -> Self {
        Violation {
            message: Cow::Borrowed(message),
        }
    }

    pub(crate) fn owned(message: String) -> Self {
        Violation {
            message: Cow::Owned(message),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Violation {}

/// Whether a value itself keeps these rules, whatever is in it. A rule about another kind of data than the value's
/// holds, and so does every rule of an absent value and of `null`.
///
/// # Errors
///
/// The first rule that is broken.
pub fn check(view: &View<'_>, rules: &[Rule]) -> Result<(), Violation> {
    rules.iter().try_for_each(|rule| match holds_at_once(view, rule) {
        true => Ok(()),
        false => check_one(view, rule),
    })
}

/// Whether a rule of a text or a number obviously holds, which most do.
#[inline]
pub(crate) fn holds_at_once(view: &View<'_>, rule: &Rule) -> bool {
    match (view, rule) {
        // A code point takes one byte to four.
        (View::Str(text), Rule::MinLength(least)) => {
            let bytes = text.len() as u64;
            bytes / 4 >= *least || (bytes >= *least && text.is_ascii())
        }
        (View::Str(text), Rule::MaxLength(most)) => text.len() as u64 <= *most,
        (View::Str(text), Rule::Pattern(pattern)) => pattern.matches(text), // optional: pattern
        (View::I64(number), Rule::IntegerMinimum(limit)) => i128::from(*number) >= *limit, // optional: bounds
        (View::I64(number), Rule::IntegerMaximum(limit)) => i128::from(*number) <= *limit, // optional: bounds
        (View::F64(number), Rule::Minimum(limit)) => number >= limit,       // optional: bounds
        (View::F64(number), Rule::Maximum(limit)) => number <= limit,       // optional: bounds
        _ => false,
    }
}

/// The length of a string as JSON Schema counts it: in code points.
pub(crate) fn characters(text: &str) -> u64 {
    match text.is_ascii() {
        true => text.len() as u64,
        false => text.chars().count() as u64,
    }
}

/// The same in a `const`.
pub const fn length(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut index = 0;
    while index < bytes.len() {
        // Every byte but the continuations begins a code point.
        if bytes[index] & 0xc0 != 0x80 {
            count += 1;
        }
        index += 1;
    }
    count
}

/// Whether a value is the one that is written as JSON here; `1` and `1.0` are the same number.
pub fn equals(json: &str, value: &Value) -> bool {
    read_json(json).is_some_and(|expected| same(&expected, value))
}

/// What is wrong with a value that its enumeration does not list.
pub const UNLISTED: Violation = Violation::new("is none of the documented values");

/// Checks one rule of the value itself; those of its items and values are for the callers.
#[allow(clippy::match_single_binding, reason = "there may be no unions")]
pub(crate) fn check_one(view: &View<'_>, rule: &Rule) -> Result<(), Violation> {
    match view {
        // A schema is checked on all that a union writes, the tag included.
        view => check_data(view, rule),
    }
}

pub(crate) fn check_data(view: &View<'_>, rule: &Rule) -> Result<(), Violation> {
    match *rule {
        Rule::MinLength(least) => at_least(text_of(view).map(characters), least, ["is", "characters long"]),
        Rule::MaxLength(most) => at_most(text_of(view).map(characters), most, ["is", "characters long"]),
        Rule::Pattern(pattern) => text_of(view).map_or(Ok(()), |text| pattern.check(text)), // optional: pattern
        // Whether `null` may stand there is not for the value beside it to say.
        // A text without escapes is looked at as it is.
        Rule::Equals(json) if is_plain(json, view) => Ok(()),
        Rule::Equals(json) => match (view, tree_of(view)) {
            (View::Absent, _) | (_, Err(_) | Ok(Value::Null)) => Ok(()),
            (_, Ok(value)) if equals(json, &value) => Ok(()),
            _ => Err(Violation::owned(format!("is not {json}"))),
        },
        Rule::Object | Rule::ObjectOrNull => match view {
            View::Any(Value::Object(_)) => Ok(()),
            View::Any(Value::Null) if matches!(rule, Rule::ObjectOrNull) => Ok(()),
            View::Any(_) => Err(Violation::new("is no object")),
            _ => Ok(()),
        },
        Rule::Schema(schema) => match view {
            View::Absent | View::Null => Ok(()),
            View::Any(value) => schema.check(value),
            // What cannot be written is refused where it is written.
            view => tree_of(view).map_or(Ok(()), |value| schema.check(&value)),
        },
        Rule::IntegerMinimum(_) | Rule::IntegerMaximum(_) => bounds::check(view, rule), // optional: bounds
        Rule::Minimum(_) | Rule::Maximum(_) | Rule::MultipleOf(_) => bounds::check(view, rule), // optional: bounds
        Rule::ExclusiveMinimum(_) | Rule::ExclusiveMaximum(_) => bounds::check(view, rule), // optional: bounds
        Rule::Items(_) | Rule::Prefix(_) | Rule::Values(_) | Rule::Secret | Rule::Given(_) => Ok(()),
    }
}

/// Whether a rule is about how many members there are, or all of them.
#[allow(clippy::match_like_matches_macro, reason = "there may be no counts")]
#[allow(dead_code, reason = "of bodies")]
pub(crate) fn is_about_members(rule: &Rule) -> bool {
    match rule {
        Rule::Schema(_) => true,
        _ => false,
    }
}

/// Whether a value is the text that is written as JSON here, where nothing in that has to be escaped.
fn is_plain(json: &str, view: &View<'_>) -> bool {
    plain(json).is_some_and(|text| text_of(view) == Some(text))
}

/// The one text that can stand where these are all the rules, if there is one.
#[allow(dead_code, reason = "of bodies")]
pub(crate) fn constant(rules: &[Rule]) -> Option<&'static str> {
    match *rules {
        [Rule::Equals(json)] => plain(json),
        _ => None,
    }
}

/// The text that is written as JSON here, where nothing in it has to be escaped.
fn plain(json: &str) -> Option<&str> {
    let text = json.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\')).then_some(text)
}

pub(crate) fn at_least(count: Option<u64>, least: u64, [verb, unit]: [&str; 2]) -> Result<(), Violation> {
    match count {
        Some(count) if count < least => {
            let be = if least == 1 { "is" } else { "are" };
            Err(Violation::owned(format!(
                "{verb} {count} {unit}, at least {least} {be} required"
            )))
        }
        _ => Ok(()),
    }
}

pub(crate) fn at_most(count: Option<u64>, most: u64, [verb, unit]: [&str; 2]) -> Result<(), Violation> {
    match count {
        Some(count) if count > most => {
            let be = if most == 1 { "is" } else { "are" };
            Err(Violation::owned(format!(
                "{verb} {count} {unit}, at most {most} {be} allowed"
            )))
        }
        _ => Ok(()),
    }
}

fn text_of<'a>(view: &View<'a>) -> Option<&'a str> {
    match view {
        View::Str(text) => Some(text),
        View::Text(text) => Some(text.as_str()),
        View::Any(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// Whether two JSON values are equal as JSON Schema has it (core, section 4.2.2).
fn same(one: &Value, other: &Value) -> bool {
    one == other || canonical(one) == canonical(other)
}

/// One text for all spellings of a value: numbers by their mathematical value, members sorted.
pub(super) fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    text
}

fn write_canonical(value: &Value, to: &mut String) {
    match value {
        Value::Number(number) => match number.as_f64() {
            // A floating-point number without a fraction is that integer, however large.
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e38 => {
                to.push_str(&(float as i128).to_string());
            }
            _ => to.push_str(&number.to_string()),
        },
        Value::Array(items) => {
            to.push('[');
            for item in items {
                write_canonical(item, to);
                to.push(',');
            }
            to.push(']');
        }
        Value::Object(members) => {
            let mut members = members.clone();
            // Where a program has serde_json keep the order of members.
            members.sort_keys();
            to.push('{');
            for (name, value) in &members {
                to.push_str(&format!("{name:?}:"));
                write_canonical(value, to);
                to.push(',');
            }
            to.push('}');
        }
        value => to.push_str(&value.to_string()),
    }
}
