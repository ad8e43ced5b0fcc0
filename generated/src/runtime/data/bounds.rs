// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What numbers have to be: no less, no more, or a multiple.

use std::cmp::Ordering;
use std::fmt;

use serde_json::{Number, Value};

use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Rule, Violation};

/// Checks one rule about a number; what is none keeps it.
pub(super) fn check(view: &View<'_>, rule: &Rule) -> Result<(), Violation> {
    match *rule {
        Rule::IntegerMinimum(limit) => bound(compare_whole(view, limit), Ordering::Less, "is less than", &limit),
        Rule::IntegerMaximum(limit) => bound(compare_whole(view, limit), Ordering::Greater, "is more than", &limit),
        Rule::Minimum(limit) => bound(compare(view, limit), Ordering::Less, "is less than", &limit),
        Rule::Maximum(limit) => bound(compare(view, limit), Ordering::Greater, "is more than", &limit),
        Rule::ExclusiveMinimum(limit) => match compare(view, limit) {
            Some(Ordering::Less | Ordering::Equal) => Err(Violation::owned(format!("is not above {limit}"))),
            _ => Ok(()),
        },
        Rule::ExclusiveMaximum(limit) => match compare(view, limit) {
            Some(Ordering::Greater | Ordering::Equal) => Err(Violation::owned(format!("is not below {limit}"))),
            _ => Ok(()),
        },
        Rule::MultipleOf(factor) => match number_of(view) {
            Some(number) if !multiple_of(&number, factor) => {
                Err(Violation::owned(format!("is not a multiple of {factor}")))
            }
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

fn bound(order: Option<Ordering>, broken: Ordering, words: &str, limit: &dyn fmt::Display) -> Result<(), Violation> {
    if order != Some(broken) {
        return Ok(());
    }
    Err(Violation::owned(format!("{words} {limit}")))
}

/// A number of any width.
#[derive(Clone, Copy)]
enum AnyNumber {
    Whole(i128),
    Float(f64),
}

fn number_of(view: &View<'_>) -> Option<AnyNumber> {
    match view {
        View::I64(value) => Some(AnyNumber::Whole(i128::from(*value))),
        View::U64(value) => Some(AnyNumber::Whole(i128::from(*value))),
        View::F64(value) => Some(AnyNumber::Float(*value)),
        View::Any(Value::Number(number)) => number_in(number),
        View::Scalar(scalar) => scalar.to_value().as_number().and_then(number_in),
        _ => None,
    }
}

fn number_in(number: &Number) -> Option<AnyNumber> {
    match (number.as_i64(), number.as_u64()) {
        (Some(value), _) => Some(AnyNumber::Whole(i128::from(value))),
        (_, Some(value)) => Some(AnyNumber::Whole(i128::from(value))),
        _ => number.as_f64().map(AnyNumber::Float),
    }
}

fn compare_whole(view: &View<'_>, limit: i128) -> Option<Ordering> {
    match number_of(view)? {
        AnyNumber::Whole(value) => Some(value.cmp(&limit)),
        // It may stand for any number that is next to it.
        AnyNumber::Float(value) => value.partial_cmp(&(limit as f64)),
    }
}

fn compare(view: &View<'_>, limit: f64) -> Option<Ordering> {
    match number_of(view)? {
        AnyNumber::Whole(value) => (value as f64).partial_cmp(&limit),
        AnyNumber::Float(value) => value.partial_cmp(&limit),
    }
}

/// Whether the number is a multiple, where decimal fractions count as what they stand for: 0.3 is one of 0.1.
fn multiple_of(number: &AnyNumber, factor: f64) -> bool {
    if !factor.is_finite() || factor <= 0.0 {
        return true;
    }
    let quotient = match *number {
        AnyNumber::Whole(value) if factor.fract() == 0.0 && factor < 1e18 => return value % (factor as i128) == 0,
        AnyNumber::Whole(value) => value as f64 / factor,
        AnyNumber::Float(value) => value / factor,
    };
    // Too large to have a fraction.
    if quotient.is_infinite() {
        return true;
    }
    // Both operands and the quotient are each off by half a unit in the last place at most.
    (quotient - quotient.round()).abs() <= quotient.abs() * 2.0 * f64::EPSILON
}

/// The least, the most and the step that integers with these rules have.
#[cfg(feature = "test-util")]
#[allow(dead_code, reason = "of operations")]
pub(super) fn of_integers(rules: &[Rule]) -> (Option<i128>, Option<i128>, i128) {
    let (mut least, mut most, mut step) = (None, None, 1);
    for rule in rules {
        match rule {
            Rule::IntegerMinimum(value) => least = Some(*value),
            Rule::IntegerMaximum(value) => most = Some(*value),
            Rule::MultipleOf(value) if *value >= 1.0 => step = *value as i128,
            _ => {}
        }
    }
    (least, most, step)
}
