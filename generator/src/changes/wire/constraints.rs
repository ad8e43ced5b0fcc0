//! Whether a constraint holds for more values than before, or for fewer.

use serde_json::Number;

use crate::api::{ArrayShape, Bounds, NumericShape, ObjectShape, StringShape};
use crate::changes::words::list;
use crate::pattern;

/// How a constraint changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    pub course: Course,
    /// `minLength` is 3 instead of 1.
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    Tighter,
    Looser,
    /// Some values are new, others are gone, or nobody can tell.
    Other,
}

pub fn of_number(old: &NumericShape, new: &NumericShape, out: &mut Vec<Constraint>) {
    bounds(&old.bounds, &new.bounds, out);
    match (&old.multiple_of, &new.multiple_of) {
        (old, new) if same(old.as_ref(), new.as_ref()) => {}
        (Some(old), Some(new)) => {
            let divides = |one: &Number, other: &Number| match (one.as_f64(), other.as_f64()) {
                (Some(one), Some(other)) => other % one == 0.0,
                _ => false,
            };
            let course = match (divides(old, new), divides(new, old)) {
                (true, _) => Course::Tighter,
                (_, true) => Course::Looser,
                _ => Course::Other,
            };
            push(out, course, "multipleOf", Some(old), Some(new));
        }
        (old, new) => push(out, tighter(new.is_some()), "multipleOf", old.as_ref(), new.as_ref()),
    }
}

fn bounds(old: &Bounds, new: &Bounds, out: &mut Vec<Constraint>) {
    for (keyword, old, new, least) in [
        ("minimum", &old.minimum, &new.minimum, true),
        ("exclusiveMinimum", &old.exclusive_minimum, &new.exclusive_minimum, true),
        ("maximum", &old.maximum, &new.maximum, false),
        (
            "exclusiveMaximum",
            &old.exclusive_maximum,
            &new.exclusive_maximum,
            false,
        ),
    ] {
        if same(old.as_ref(), new.as_ref()) {
            continue;
        }
        let value = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
        let course = course(value(old), value(new), least);
        push(out, course, keyword, old.as_ref(), new.as_ref());
    }
}

/// `1` and `1.0` are one number.
fn same(old: Option<&Number>, new: Option<&Number>) -> bool {
    old == new
        || matches!((old, new), (Some(old), Some(new)) if old.as_f64() == new.as_f64() && old.is_f64() != new.is_f64())
}

pub fn of_string(old: &StringShape, new: &StringShape, out: &mut Vec<Constraint>) {
    limit("minLength", old.min_length, new.min_length, true, out);
    limit("maxLength", old.max_length, new.max_length, false, out);
    let enforced = |shape: &StringShape| -> Vec<String> {
        let patterns = shape.patterns.iter().filter(|pattern| !pattern::says_nothing(pattern));
        patterns.cloned().collect()
    };
    let (old, new) = (enforced(old), enforced(new));
    let gone: Vec<&str> = old
        .iter()
        .filter(|pattern| !new.contains(pattern))
        .map(String::as_str)
        .collect();
    let come: Vec<&str> = new
        .iter()
        .filter(|pattern| !old.contains(pattern))
        .map(String::as_str)
        .collect();
    let (course, message) = match (gone.is_empty(), come.is_empty()) {
        (true, true) => return,
        (true, false) => (Course::Tighter, format!("must match the pattern {}", list(&come))),
        (false, true) => (
            Course::Looser,
            format!("need not match the pattern {} any more", list(&gone)),
        ),
        (false, false) => (
            Course::Other,
            format!("must match the pattern {} instead of {}", list(&come), list(&gone)),
        ),
    };
    out.push(Constraint { course, message });
}

pub fn of_array(old: &ArrayShape, new: &ArrayShape, out: &mut Vec<Constraint>) {
    limit("minItems", old.min_items, new.min_items, true, out);
    limit("maxItems", old.max_items, new.max_items, false, out);
    if old.unique != new.unique {
        out.push(Constraint {
            course: tighter(new.unique),
            message: match new.unique {
                true => "must not hold an item twice".to_owned(),
                false => "may hold an item twice".to_owned(),
            },
        });
    }
}

pub fn of_object(old: &ObjectShape, new: &ObjectShape, out: &mut Vec<Constraint>) {
    limit("minProperties", old.min_properties, new.min_properties, true, out);
    limit("maxProperties", old.max_properties, new.max_properties, false, out);
}

fn limit(keyword: &str, old: Option<u64>, new: Option<u64>, least: bool, out: &mut Vec<Constraint>) {
    if old == new {
        return;
    }
    push(out, course(old, new, least), keyword, old.as_ref(), new.as_ref());
}

/// The course of a bound: of the least that is allowed, or of the most.
fn course<N: PartialOrd>(old: Option<N>, new: Option<N>, least: bool) -> Course {
    match (old, new) {
        (Some(old), Some(new)) => tighter((new > old) == least),
        (old, _) => tighter(old.is_none()),
    }
}

fn tighter(is: bool) -> Course {
    if is { Course::Tighter } else { Course::Looser }
}

fn push<N: std::fmt::Display>(
    out: &mut Vec<Constraint>,
    course: Course,
    keyword: &str,
    old: Option<&N>,
    new: Option<&N>,
) {
    let message = match (old, new) {
        (Some(old), Some(new)) => format!("`{keyword}` is {new} instead of {old}"),
        (None, Some(new)) => format!("`{keyword}` is {new}, and was not limited"),
        (Some(old), None) => format!("`{keyword}` is not limited any more, and was {old}"),
        (None, None) => return,
    };
    out.push(Constraint { course, message });
}
