//! Real descriptions, changed in their structure: what is removed, doubled, moved, wrapped, nested or of another type.

use serde_json::{Map, Value, json};

use super::dice::Dice;

/// How many nodes a change may bring along, so that what is changed again and again stays a document.
const LARGEST: usize = 2_000;

/// Names that mean something where an object has them.
const KEYWORDS: &[&str] = &[
    "$ref",
    "$defs",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "content",
    "default",
    "discriminator",
    "enum",
    "example",
    "format",
    "headers",
    "items",
    "maximum",
    "nullable",
    "oneOf",
    "parameters",
    "pattern",
    "prefixItems",
    "properties",
    "readOnly",
    "required",
    "responses",
    "schema",
    "security",
    "servers",
    "type",
    "x-enum-varnames",
];

/// Changes a document in up to eight places; parts of `donor` may come in.
pub fn mutate(document: &mut Value, donor: &Value, dice: &mut Dice) {
    let references = references(document);
    for _ in 0..=dice.below(8) {
        let donated = somewhere(donor, dice).clone();
        change(document, donated, &references, dice);
    }
}

fn references(document: &Value) -> Vec<String> {
    let sections = document.get("components").and_then(Value::as_object);
    let names = sections.into_iter().flatten().flat_map(|(section, entries)| {
        let entries = entries.as_object().into_iter().flatten();
        entries.map(move |(name, _)| format!("#/components/{section}/{}", name.replace('~', "~0").replace('/', "~1")))
    });
    names
        .chain(["#".to_owned(), "#/paths".to_owned(), "other.yaml#/x".to_owned()])
        .collect()
}

/// A node that a walk from the root ends at.
fn somewhere<'v>(root: &'v Value, dice: &mut Dice) -> &'v Value {
    let mut at = root;
    loop {
        let next = match at {
            Value::Object(members) if !members.is_empty() => members.values().nth(dice.below(members.len())),
            Value::Array(items) if !items.is_empty() => items.get(dice.below(items.len())),
            _ => None,
        };
        match next {
            Some(next) if !dice.one_in(8) => at = next,
            _ => return at,
        }
    }
}

fn change(root: &mut Value, donated: Value, references: &[String], dice: &mut Dice) {
    let mut at = root;
    loop {
        let descend = !dice.one_in(6);
        let is_parent = |value: &Value| match value {
            Value::Object(members) => !members.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => false,
        };
        let index = match at {
            Value::Object(members) => dice.below(members.len()),
            Value::Array(items) => dice.below(items.len()),
            _ => return,
        };
        let child = match at {
            Value::Object(members) => members.values().nth(index),
            Value::Array(items) => items.get(index),
            _ => None,
        };
        if !(descend && child.is_some_and(is_parent)) {
            return change_child(at, index, donated, references, dice);
        }
        at = match at {
            Value::Object(members) => match members.values_mut().nth(index) {
                Some(child) => child,
                None => return,
            },
            Value::Array(items) => &mut items[index],
            _ => return,
        };
    }
}

fn change_child(parent: &mut Value, index: usize, donated: Value, references: &[String], dice: &mut Dice) {
    let action = dice.below(12);
    match (parent, action) {
        (Value::Object(members), 0) => {
            if let Some(name) = name_at(members, index) {
                members.shift_remove(&name);
            }
        }
        (Value::Array(items), 0) if index < items.len() => {
            items.remove(index);
        }
        (Value::Object(members), 1) => {
            if let Some((name, value)) = members.iter().nth(index) {
                let (name, value) = (
                    format!("{name}{}", ["2", " ", "_", "S", "\u{301}"][dice.below(5)]),
                    value.clone(),
                );
                members.insert(name, value);
            }
        }
        (Value::Array(items), 1) => {
            if let Some(item) = items.get(index).cloned() {
                items.push(item);
            }
        }
        (Value::Object(members), 2) => {
            let name = name_at(members, index);
            let other = dice.pick(KEYWORDS).copied();
            if let (Some(name), Some(other)) = (name, other)
                && let Some(value) = members.shift_remove(&name)
            {
                members.insert(other.to_owned(), value);
            }
        }
        (Value::Object(members), 3) => {
            let keyword = dice.pick(KEYWORDS).copied().unwrap_or_default();
            if size(&donated) < LARGEST {
                members.insert(keyword.to_owned(), donated);
            }
        }
        (Value::Object(members), _) => {
            if let Some(child) = members.values_mut().nth(index) {
                replace(child, action, donated, references, dice);
            }
        }
        (Value::Array(items), _) => {
            if let Some(child) = items.get_mut(index) {
                replace(child, action, donated, references, dice);
            }
        }
        _ => {}
    }
}

fn name_at(members: &Map<String, Value>, index: usize) -> Option<String> {
    members.keys().nth(index).cloned()
}

fn replace(child: &mut Value, action: usize, donated: Value, references: &[String], dice: &mut Dice) {
    let old = child.take();
    *child = match action {
        4 if size(&donated) < LARGEST => donated,
        5 => json!({ "$ref": dice.pick(references) }),
        6 if size(&old) < LARGEST => wrapped(old, dice),
        7 if size(&old) < 64 => {
            let depth = [8, 70, 300][dice.below(3)];
            (0..depth).fold(old, |inner, _| match depth % 3 {
                0 => json!({ "items": inner }),
                1 => json!({ "properties": { "a": inner } }),
                _ => json!([inner]),
            })
        }
        8 => extreme(dice),
        9 => Value::from(odd_text(dice)),
        10 => match old {
            Value::Array(mut items) => {
                items.reverse();
                Value::Array(items)
            }
            Value::Bool(value) => Value::Bool(!value),
            Value::String(text) => Value::from(format!("{text}{}", odd_text(dice))),
            other => Value::Array(vec![other]),
        },
        _ => [Value::Null, json!(true), json!({}), json!([]), json!(""), json!(0)][dice.below(6)].clone(),
    };
}

fn wrapped(old: Value, dice: &mut Dice) -> Value {
    match dice.below(7) {
        0 => json!({ "allOf": [old] }),
        1 => json!({ "oneOf": [old, old] }),
        2 => json!({ "anyOf": [old, { "type": "null" }] }),
        3 => json!({ "type": "array", "items": old }),
        4 => json!({ "type": "object", "additionalProperties": old }),
        5 => json!({ "prefixItems": [old], "items": false }),
        _ => json!({ "not": old }),
    }
}

fn extreme(dice: &mut Dice) -> Value {
    [
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e308),
        json!(-0.0),
        json!(0.1),
        json!(18_446_744_073_709_552_000_f64),
    ][dice.below(6)]
    .clone()
}

fn odd_text(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => "\0".to_owned(),
        1 => "(((".to_owned(),
        2 => "{".to_owned(),
        3 => "^(a+)+$".to_owned(),
        4 => "x".repeat(3_000),
        5 => "[[[\u{202e}".to_owned(),
        6 => "%zz#/a~2b".to_owned(),
        _ => "\u{0130}ﬁ\u{301}".to_owned(),
    }
}

/// How many nodes there are, as far as it matters.
fn size(value: &Value) -> usize {
    let mut count = 0;
    let mut open = vec![value];
    while let Some(next) = open.pop() {
        count += 1;
        if count > LARGEST {
            break;
        }
        match next {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => open.extend(members.values()),
            _ => {}
        }
    }
    count
}
