//! Numbers within bounds, and whether one is.

use serde_json::{Number, Value};

use super::broken;
use crate::api::NumericShape;

/// Beyond this, doubles are no longer every integer.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// How many multiples are tried.
const MOST_TRIES: i64 = 2000;

/// The `nth` integer.
pub(super) fn integer(shape: &NumericShape, nth: usize) -> Result<Value, String> {
    let step = shape.multiple_of.as_ref().and_then(Number::as_f64).unwrap_or(1.0);
    // A step of a half leaves every integer, one of one and a half every third.
    let step = if step.fract() == 0.0 { step } else { 1.0 };
    let multiples = |start: f64, by: f64| {
        let first = (start / by).ceil() * by;
        let count = if start.is_finite() { MOST_TRIES } else { 0 };
        (0..count).map(move |count| first + by * count as f64)
    };
    // From a bound the other way it is rounded down, being divided by what is negative.
    let candidates = multiples(1.0, step)
        .chain(multiples(lowest(shape), step))
        .chain([0.0])
        .chain(multiples(highest(shape), -step));
    let mut found = candidates.filter_map(|value| {
        let value = Value::from(value as i64);
        fits(shape, true, &value).then_some(value)
    });
    found
        .nth(nth)
        .ok_or_else(|| "no integer within its limits was found".to_owned())
}

/// The `nth` number.
pub(super) fn number(shape: &NumericShape, nth: usize) -> Result<Value, String> {
    let (low, high) = (lowest(shape), highest(shape));
    let step = shape.multiple_of.as_ref().and_then(Number::as_f64);
    let mut candidates: Vec<f64> = match step {
        Some(step) => {
            let first = (low.max(step) / step).ceil();
            (0..MOST_TRIES)
                .map(|count| (first + count as f64) * step)
                .chain([0.0, low, high])
                .collect()
        }
        None => (0..MOST_TRIES)
            .map(|count| 1.5 + count as f64)
            .chain([0.5, low, high, 0.0])
            .collect(),
    };
    candidates.extend((1..64).map(|part| low + (high - low) * f64::from(part) / 64.0));
    let mut found = candidates.into_iter().filter_map(|value| {
        let whole = value.fract() == 0.0 && value.abs() < EXACT;
        let value = match whole {
            true => Value::from(value as i64),
            false => Value::Number(Number::from_f64(value)?),
        };
        fits(shape, false, &value).then_some(value)
    });
    found
        .nth(nth)
        .ok_or_else(|| "no number within its limits was found".to_owned())
}

fn lowest(shape: &NumericShape) -> f64 {
    let bounds = [&shape.bounds.minimum, &shape.bounds.exclusive_minimum];
    let bounds = bounds.into_iter().flatten().filter_map(Number::as_f64);
    bounds.fold(f64::NEG_INFINITY, f64::max)
}

fn highest(shape: &NumericShape) -> f64 {
    let bounds = [&shape.bounds.maximum, &shape.bounds.exclusive_maximum];
    let bounds = bounds.into_iter().flatten().filter_map(Number::as_f64);
    bounds.fold(f64::INFINITY, f64::min)
}

/// Whether a value is a number (or an integer) within the limits.
pub(super) fn fits(shape: &NumericShape, whole: bool, value: &Value) -> bool {
    let number = value.as_f64().filter(|number| !whole || number.fract() == 0.0);
    number.is_some_and(|number| broken::by_number(shape, number).is_empty())
}
