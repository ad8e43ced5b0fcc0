// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! A value that its description allows, made of the tables by which it is decoded: what a mock answers with where nobody says more.

use std::borrow::Cow;

use bytes::Bytes;
use serde_json::{Value, json};

use crate::runtime::data::bounds; // optional: bounds
use crate::runtime::data::deviations;
use crate::runtime::data::encode;
use crate::runtime::data::pattern_sample; // optional: pattern_sample
use crate::runtime::data::reflect::{List, Map, Optional, Presence, Record, Reflect, Scalar, Slot, View};
use crate::runtime::data::rules::{self, Rule};
use crate::runtime::data::visit;

/// A body, with what it is an answer of.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// As it is documented.
    pub status: &'static str,
    pub content_type: Cow<'static, str>,
    pub body: Bytes,
}

impl Sample {
    /// JSON of this type; nothing where that is no data.
    pub fn json<T: Reflect>(rules: &[Rule]) -> Self {
        let mut value = T::blank();
        if matches!(value.slot(), Slot::Null) {
            return Sample::default();
        }
        fill(&mut value, rules, 0, 0);
        Sample {
            content_type: "application/json".into(),
            body: visit::to_json(&value).unwrap_or_default().into(),
            ..Sample::default()
        }
    }

    pub fn text(rules: &[Rule]) -> Self {
        Sample {
            content_type: "text/plain".into(),
            body: text(rules, 0).into(),
            ..Sample::default()
        }
    }

    pub fn bytes() -> Self {
        Sample {
            content_type: "application/octet-stream".into(),
            body: Bytes::from_static(b"bytes"),
            ..Sample::default()
        }
    }

    /// Of this status, in the first of these media types that is none of several.
    #[must_use]
    pub fn of(mut self, status: &'static str, media_types: &'static str) -> Self {
        self.status = status;
        let mut named = media_types
            .split(", ")
            .filter(|name| !name.is_empty() && !name.contains('*'));
        if let Some(name) = named.next() {
            self.content_type = name.into();
        }
        self
    }
}

/// So deep everything is there; below, only what must be.
pub(crate) const DEEP: usize = 5;
/// So deep nothing is any more.
const DEEPEST: usize = 24;

/// Fills a blank place. Where several values are to differ, they are told apart by a number.
pub(crate) fn fill(place: &mut dyn Reflect, rules: &[Rule], depth: usize, number: u64) {
    for rule in rules {
        if let Rule::Equals(json) | Rule::Given(json) = rule {
            // The generator wrote the text, so that it is JSON.
            deviations::fill(place, json.as_bytes()).ok();
            return;
        }
    }
    if depth > DEEPEST {
        return;
    }
    match place.slot() {
        Slot::Bool(place) => *place = true,
        Slot::I32(place) => *place = integer(rules, number).try_into().unwrap_or_default(),
        Slot::I64(place) => *place = integer(rules, number).try_into().unwrap_or_default(),
        Slot::U32(place) => *place = integer(rules, number).try_into().unwrap_or_default(),
        Slot::U64(place) => *place = integer(rules, number).try_into().unwrap_or_default(),
        Slot::F64(place) => *place = decimal(rules, number),
        Slot::String(place) => *place = text(rules, number),
        Slot::Any(place) => *place = any(rules),
        Slot::Text(place) => match place.values() {
            [] => {
                let own = place.rules();
                for text in candidates(own, number) {
                    place.set(Cow::Owned(text));
                    if place.check().is_ok() && rules::check(&View::Str(place.as_str()), rules).is_ok() {
                        return;
                    }
                }
            }
            values => place.set(Cow::Borrowed(values[number as usize % values.len()])),
        },
        Slot::Optional(place) => optional(place, rules, depth, number),
        Slot::List(place) => list(place, rules, depth, number),
        Slot::Map(place) => map(place, rules, depth, number),
        Slot::Record(place) => record(place, depth, number),
        Slot::Scalar(place) => scalar(place, rules, number),
        Slot::Null => {}
    }
}

/// One of the documented values; a type of another crate is as it begins.
fn scalar(place: &mut dyn Scalar, rules: &[Rule], number: u64) {
    let documented = place.documented();
    let count = documented.len().max(1);
    let first = number as usize % count;
    for json in documented.iter().cycle().skip(first).take(count) {
        let Ok(value) = serde_json::from_str(json) else { return };
        place.set(value);
        if rules::check(&View::Scalar(place), rules).is_ok() {
            return;
        }
    }
}

fn optional(place: &mut dyn Optional, rules: &[Rule], depth: usize, number: u64) {
    match depth < DEEP {
        true => fill(place.some(), rules, depth, number),
        false => place.null(),
    }
}

#[allow(clippy::match_single_binding, reason = "there may be no counts")]
fn list(place: &mut dyn List, rules: &[Rule], depth: usize, number: u64) {
    let count = |wanted: fn(&Rule) -> Option<u64>| rules.iter().find_map(wanted);
    let least = count(|rule| match rule {
        _ => None,
    });
    let most = count(|rule| match rule {
        _ => None,
    });
    let wanted = least
        .unwrap_or_default()
        .max(place.least() as u64)
        .max(u64::from(depth < DEEP));
    let prefix = rules.iter().find_map(|rule| match rule {
        Rule::Prefix(each) => Some(*each),
        _ => None,
    });
    let items = rules.iter().find_map(|rule| match rule {
        Rule::Items(inner) => Some(*inner),
        _ => None,
    });
    let (contained, first) = contained(rules, items.unwrap_or_default()).unwrap_or_default();
    let mut others = contained.iter();
    let mut placed: Vec<Value> = Vec::new();
    let wanted = wanted.max(first);
    for index in 0..wanted.min(most.unwrap_or(u64::MAX)).min(1_000) as usize {
        let of_item = prefix
            .and_then(|each| each.get(index).copied())
            .or(items)
            .unwrap_or_default();
        let Some(item) = place.place(index) else { return };
        if (index as u64) < first {
            let mut put = |json: &String, again: bool| {
                let fits =
                    deviations::fill(item, json.as_bytes()).is_ok() && rules::check(&item.view(), of_item).is_ok();
                fits && (again || encode::tree_of(&item.view()).is_ok_and(|item| !placed.contains(&item)))
            };
            // Each another one, as far as there are others.
            if !others.any(|json| put(json, false)) {
                contained.iter().any(|json| put(json, true));
            }
            placed.extend(encode::tree_of(&item.view()).ok());
            continue;
        }
        for attempt in 0..=first {
            fill(item, of_item, depth + 1, number + index as u64 + attempt);
            if first == 0 || encode::tree_of(&item.view()).is_ok_and(|item| !placed.contains(&item)) {
                break;
            }
        }
    }
}

#[allow(clippy::match_single_binding, reason = "there may be no counts")]
fn map(place: &mut dyn Map, rules: &[Rule], depth: usize, number: u64) {
    let count = |wanted: fn(&Rule) -> Option<u64>| rules.iter().find_map(wanted);
    let least = count(|rule| match rule {
        _ => None,
    });
    let most = count(|rule| match rule {
        _ => None,
    });
    let values = rules.iter().find_map(|rule| match rule {
        Rule::Values(inner) => Some(*inner),
        _ => None,
    });
    let wanted = least.unwrap_or_default().max(u64::from(depth < DEEP));
    for index in 0..wanted.min(most.unwrap_or(u64::MAX)).min(1_000) {
        let mut put = |name: &str| {
            let of_name = place.insert(name.to_owned());
            fill(of_name, values.unwrap_or_default(), depth + 1, number + index);
            let fits = is_member(name, of_name, rules);
            if !fits {
                place.remove(name);
            }
            fits
        };
        let plain = format!("key{index}");
        let mut names = names(rules, index);
        let is_there = put(&plain) || names.any(|name| put(&name));
        // Not what is allowed, but as many.
        if !is_there && index < least.unwrap_or_default() {
            fill(
                place.insert(plain),
                values.unwrap_or_default(),
                depth + 1,
                number + index,
            );
        }
    }
}

/// Whether a map may have this member.
fn is_member(name: &str, value: &dyn Reflect, rules: &[Rule]) -> bool {
    let Ok(value) = encode::tree_of(&value.view()) else {
        return true;
    };
    let member = json!({ name: value });
    rules.iter().all(|rule| match rule {
        Rule::Schema(schema) => schema.check(&member).is_ok(),
        _ => true,
    })
}

/// Names that members of a map may have to have, others for each number.
fn names(rules: &[Rule], number: u64) -> impl Iterator<Item = String> {
    let schemas = rules.iter().filter_map(|rule| match rule {
        Rule::Schema(schema) => Some(schema.names()),
        _ => None,
    });
    schemas.flat_map(move |(patterns, listed)| {
        let start = number as usize % listed.len().max(1);
        let listed = listed.iter().cycle().skip(start).take(listed.len());
        let listed = listed.filter_map(|json| serde_json::from_str(json).ok());
        let made = patterns.into_iter().flat_map(move |rule| candidates(&[rule], number));
        listed.chain(made).collect::<Vec<String>>()
    })
}

fn record(place: &mut dyn Record, depth: usize, number: u64) {
    let shape = place.shape();
    place.slots(&mut |slots, _| {
        for (name, slot) in shape.names.iter().zip(slots) {
            let presence = shape.presence_of(name);
            // What is only sent does not come; what is deep down and may be left out is.
            let is_optional = matches!(slot.slot(), Slot::Optional(_)) && presence != Some(Presence::Required);
            if presence == Some(Presence::SentOnly) || (is_optional && depth >= DEEP) {
                continue;
            }
            fill(*slot, shape.rules_of(name), depth + 1, number);
        }
    });
}

/// Different items of which a list must have so many, as JSON.
fn contained(rules: &[Rule], of_items: &[Rule]) -> Option<(Vec<String>, u64)> {
    let (schema, mut rules, least) = rules.iter().find_map(|rule| match rule {
        Rule::Schema(schema) => schema.contained(),
        _ => None,
    })?;
    rules.extend(of_items);
    let listed = schema
        .listed()
        .iter()
        .filter_map(|json| serde_json::from_str(json).ok());
    // Some more than are asked for, as not all are of the type of the items.
    let made = (0..least.min(1_000) + 8).flat_map(|number| {
        let decimal = decimal(&rules, number);
        let integer = i64::try_from(integer(&rules, number)).unwrap_or_default();
        [
            json!(text(&rules, number)),
            json!(decimal.ceil() as i64),
            json!(integer),
            json!(decimal),
        ]
    });
    let others = [json!({}), json!(true), json!([]), Value::Null, json!(false)];
    let mut found: Vec<String> = Vec::new();
    for value in listed.chain(made).chain(others) {
        let json = value.to_string();
        if schema.check(&value).is_ok() && !found.contains(&json) {
            found.push(json);
        }
    }
    Some((found, least))
}

fn integer(rules: &[Rule], number: u64) -> i128 {
    /// The least, the most and the step.
    type Bounds = (Option<i128>, Option<i128>, i128);
    const BOUNDS: &[fn(&[Rule]) -> Bounds] = &[
        bounds::of_integers, // optional: bounds
    ];
    let bounds = BOUNDS.first().map(|of| of(rules));
    let (least, most, step) = bounds.unwrap_or((None, None, 1));
    let start = least.unwrap_or_else(|| most.map_or(1, |most| most.min(1)));
    let first = start + (step - start.rem_euclid(step)) % step;
    let value = first + step * i128::from(number);
    if most.is_some_and(|most| value > most) {
        first
    } else {
        value
    }
}

#[allow(clippy::match_single_binding, reason = "there may be no bounds")]
fn decimal(rules: &[Rule], number: u64) -> f64 {
    let candidates = || {
        let bounds = rules.iter().flat_map(|rule| match rule {
            Rule::Minimum(value) | Rule::Maximum(value) | Rule::MultipleOf(value) => vec![*value, *value * 2.0], // optional: bounds
            Rule::ExclusiveMinimum(value) => vec![*value + 1.0, *value + 0.001], // optional: bounds
            Rule::ExclusiveMaximum(value) => vec![*value - 1.0, *value - 0.001], // optional: bounds
            Rule::IntegerMinimum(value) | Rule::IntegerMaximum(value) => vec![*value as f64], // optional: bounds
            _ => Vec::new(),
        });
        [1.5 + number as f64, 1.0, 0.0].into_iter().chain(bounds)
    };
    let fits = |value: &f64| rules::check(&View::F64(*value), rules).is_ok();
    candidates().find(fits).unwrap_or(1.5)
}

fn text(rules: &[Rule], number: u64) -> String {
    let candidates = candidates(rules, number);
    let fits = |text: &&String| rules::check(&View::Str(text), rules).is_ok();
    let found = candidates.iter().find(fits).or(candidates.first());
    found.cloned().unwrap_or_default()
}

fn any(rules: &[Rule]) -> Value {
    let candidates = [json!({}), json!("text"), json!(1), json!(true), json!([]), Value::Null];
    let fits = |value: &Value| rules::check(&View::Any(value), rules).is_ok();
    listed(rules).chain(candidates).find(fits).unwrap_or_default()
}

/// The values that keywords list.
fn listed(rules: &[Rule]) -> impl Iterator<Item = Value> {
    let schemas = rules.iter().filter_map(|rule| match rule {
        Rule::Schema(schema) => Some(schema.listed()),
        _ => None,
    });
    schemas.flatten().filter_map(|json| serde_json::from_str(json).ok())
}

/// Texts of which one may be what is described: what a pattern begins with, every format, and words of the right length.
#[allow(
    clippy::single_match,
    clippy::match_single_binding,
    reason = "there may be no patterns"
)]
fn candidates(rules: &[Rule], number: u64) -> Vec<String> {
    let mut length = (0, usize::MAX);
    let texts = listed(rules).filter_map(|value| value.as_str().map(str::to_owned));
    let mut found: Vec<String> = texts.collect();
    for rule in rules {
        match rule {
            Rule::MinLength(least) => length.0 = usize::try_from(*least).unwrap_or(usize::MAX).min(1 << 16),
            Rule::MaxLength(most) => length.1 = usize::try_from(*most).unwrap_or(usize::MAX),
            _ => {}
        }
    }
    for rule in rules {
        match rule {
            Rule::Pattern(pattern) => found.extend(pattern_sample::texts(pattern, length.0, number)), // optional: pattern_sample
            _ => {}
        }
    }
    let word = match number {
        0 => "text".to_owned(),
        number => format!("text{number}"),
    };
    let fitting: String = word
        .chars()
        .cycle()
        .take(length.0.max(word.len()).min(length.1))
        .collect();
    found.push(fitting);
    found.push("1".repeat(length.0.max(1)));
    found.extend(
        [
            "2026-01-02T03:04:05Z",
            "2026-01-02",
            "03:04:05Z",
            "P1D",
            "00000000-0000-4000-8000-000000000000",
            "https://example.com/",
            "192.0.2.1",
            "2001:db8::1",
            "dGV4dA==",
            "somebody@example.com",
            "example.com",
            "A1",
            "abc",
            "1.5",
            "en-US",
        ]
        .map(str::to_owned),
    );
    found
}
