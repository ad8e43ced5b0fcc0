//! Which keywords of a shape a value breaks: it conforms where that is none, and who corrects a description asks which.

use serde_json::{Number, Value};

use super::format::has_format;
use crate::api::{ArrayShape, NumericShape, ObjectShape, StringShape};
use crate::pattern;

/// What a number breaks.
pub(crate) fn by_number(shape: &NumericShape, number: f64) -> Vec<&'static str> {
    let bounds = &shape.bounds;
    let beyond = |limit: &Option<Number>, holds: fn(&f64, &f64) -> bool| {
        let limit = limit.as_ref().and_then(Number::as_f64);
        limit.is_some_and(|limit| !holds(&number, &limit))
    };
    listed([
        ("format", !has_width(shape.format.as_deref(), number)),
        ("multipleOf", !is_multiple(shape, number)),
        ("minimum", beyond(&bounds.minimum, f64::ge)),
        ("exclusiveMinimum", beyond(&bounds.exclusive_minimum, f64::gt)),
        ("maximum", beyond(&bounds.maximum, f64::le)),
        ("exclusiveMaximum", beyond(&bounds.exclusive_maximum, f64::lt)),
    ])
}

fn has_width(format: Option<&str>, number: f64) -> bool {
    match format {
        Some("int8") => number.abs() <= 127.0,
        Some("int16") => number.abs() <= 32_767.0,
        Some("int32") => number.abs() <= 2_147_483_647.0,
        Some("uint8") => (0.0..=255.0).contains(&number),
        Some("uint16") => (0.0..=65_535.0).contains(&number),
        Some("uint32") => (0.0..=4_294_967_295.0).contains(&number),
        Some("uint" | "uint64" | "ulong") => number >= 0.0,
        _ => true,
    }
}

fn is_multiple(shape: &NumericShape, number: f64) -> bool {
    let step = shape.multiple_of.as_ref().and_then(Number::as_f64);
    step.is_none_or(|step| {
        let times = number / step;
        step != 0.0 && (times - times.round()).abs() <= 1e-9 * times.abs().max(1.0)
    })
}

/// What a text breaks; a pattern that cannot be decided is none of it.
pub(crate) fn by_text(shape: &StringShape, text: &str) -> Vec<&'static str> {
    let length = text.chars().count();
    let differs = |pattern: &String| pattern::matches(pattern, text) == Some(false);
    listed([
        ("minLength", is_less(length, shape.min_length)),
        ("maxLength", is_more(length, shape.max_length)),
        ("pattern", shape.patterns.iter().any(differs)),
        ("format", !has_format(shape.format.as_deref().unwrap_or_default(), text)),
    ])
}

/// What an array breaks as a whole.
pub(crate) fn by_items(shape: &ArrayShape, items: &[Value]) -> Vec<&'static str> {
    listed([
        ("minItems", is_less(items.len(), shape.min_items)),
        ("maxItems", is_more(items.len(), shape.max_items)),
        ("uniqueItems", shape.unique && !are_distinct(items)),
    ])
}

/// What the number of an object's members breaks.
pub(crate) fn by_member_count(shape: &ObjectShape, count: usize) -> Vec<&'static str> {
    listed([
        ("minProperties", is_less(count, shape.min_properties)),
        ("maxProperties", is_more(count, shape.max_properties)),
    ])
}

/// Whether no item is there twice.
pub(super) fn are_distinct(items: &[Value]) -> bool {
    (1..items.len()).all(|index| !items[..index].iter().any(|before| are_equal(before, &items[index])))
}

fn is_less(count: usize, least: Option<u64>) -> bool {
    least.is_some_and(|least| (count as u64) < least)
}

fn is_more(count: usize, most: Option<u64>) -> bool {
    most.is_some_and(|most| count as u64 > most)
}

fn listed<const N: usize>(keywords: [(&'static str, bool); N]) -> Vec<&'static str> {
    let broken = keywords.into_iter().filter(|(_, is_broken)| *is_broken);
    broken.map(|(keyword, _)| keyword).collect()
}

/// Equal, however numbers are written.
pub(crate) fn same(one: &crate::value::Value, other: &Value) -> bool {
    one == other || are_equal(&one.to_json(), other)
}

/// Equal in the sense of JSON Schema, for which 1 and 1.0 are one number wherever they stand.
fn are_equal(one: &Value, other: &Value) -> bool {
    let is_integer = |number: &serde_json::Number| number.is_i64() || number.is_u64();
    match (one, other) {
        // Two integers are looked at to their last digit.
        (Value::Number(one), Value::Number(other)) if is_integer(one) && is_integer(other) => one == other,
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| are_equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_there =
                |(name, value): (&String, &Value)| other.get(name).is_some_and(|found| are_equal(value, found));
            one.len() == other.len() && one.iter().all(is_there)
        }
        _ => one == other,
    }
}
