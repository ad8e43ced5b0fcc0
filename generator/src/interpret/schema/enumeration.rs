//! `enum`, `const` and what vendors add to them.
//!
//! `null` is never a choice: [`super::nullable`] reads it.

use std::borrow::Cow;

use super::audit::Notes;
use super::types::Types;
use crate::api::EnumValue;
use crate::diagnostics::Code;
use crate::value::{Map, Number, Value};

/// One listed value.
#[derive(Clone, Debug)]
pub(super) struct Choice<'d> {
    pub value: Cow<'d, Value>,
    pub name: Option<&'d str>,
    pub description: Option<&'d str>,
    /// Whether the list says of itself that other values may come.
    pub open: bool,
}

impl PartialEq for Choice<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.open == other.open
    }
}

impl<'d> Choice<'d> {
    pub fn plain(value: &'d Value) -> Self {
        Choice {
            value: Cow::Borrowed(value),
            name: None,
            description: None,
            open: false,
        }
    }
}

/// The values of some choices, as a type has them.
pub(super) struct Values<'c> {
    pub values: Vec<EnumValue>,
    /// One that had to be written otherwise.
    pub coerced: Option<&'c Value>,
    /// One that the type does not have.
    pub dropped: Option<&'c Value>,
}

/// What choices amount to where these types are asked for.
pub(super) fn values<'c>(choices: &'c [Choice<'_>], types: Option<Types>) -> Values<'c> {
    let mut values: Vec<EnumValue> = Vec::with_capacity(choices.len());
    let (mut coerced, mut dropped) = (None, None);
    for choice in choices {
        let value = match types {
            None => choice.value.clone().into_owned(),
            Some(types) => match coerce(&choice.value, types) {
                Some(value) => {
                    if value != *choice.value {
                        coerced = Some(choice.value.as_ref());
                    }
                    value
                }
                None => {
                    dropped = Some(choice.value.as_ref());
                    continue;
                }
            },
        };
        // Two may have become the same.
        if coerced.is_none() || !values.iter().any(|known| known.value == value) {
            values.push(EnumValue {
                value,
                name: choice.name.map(str::to_owned),
                description: choice.description.map(str::to_owned),
            });
        }
    }
    Values {
        values,
        coerced,
        dropped,
    }
}

/// `enum`, with the names and descriptions that stand beside it.
pub(super) fn read<'d>(key: &str, value: &'d Value, object: &'d Map, notes: &mut Notes<'_>) -> Option<Vec<Choice<'d>>> {
    let values: &[Value] = match value {
        Value::Array(values) if values.is_empty() => {
            notes.ignored(key, "it is empty");
            return None;
        }
        Value::Array(values) => values,
        Value::String(_) | Value::Number(_) | Value::Bool(_) => {
            notes.wrong_type(key, "an array", "it is taken as the only value");
            std::slice::from_ref(value)
        }
        Value::Null | Value::Object(_) => {
            notes.wrong_type(key, "an array", "it is ignored");
            return None;
        }
    };
    let mut choices: Vec<Choice<'d>> = values.iter().map(Choice::plain).collect();
    describe(&mut choices, object, notes);
    let mut repeated = None;
    let choices = unique(choices, |value| repeated = Some(value.clone()));
    if let Some(value) = repeated {
        notes.push(Code::DuplicateEnumValue, key, || {
            (
                format!("the value {value} is listed more than once"),
                "list every value once".to_owned(),
            )
        });
    }
    Some(choices)
}

/// The choices without repetitions and without `null`.
pub(super) fn unique<'d>(choices: Vec<Choice<'d>>, mut repeated: impl FnMut(&Value)) -> Vec<Choice<'d>> {
    // Enumerations of a thousand values exist; lists of objects do not.
    let mut texts = std::collections::HashSet::new();
    let mut kept: Vec<Choice<'d>> = Vec::with_capacity(choices.len());
    for choice in choices {
        let known = match &*choice.value {
            Value::Null => continue,
            Value::String(text) => !texts.insert(text.clone()),
            value => kept.iter().any(|known| *known.value == *value),
        };
        match known {
            true => repeated(&choice.value),
            false => kept.push(choice),
        }
    }
    kept
}

/// `const`, which is a list of one.
pub(super) fn constant<'d>(value: &'d Value, choices: &mut Option<Vec<Choice<'d>>>) {
    let constant: Vec<Choice<'d>> = (!value.is_null()).then(|| Choice::plain(value)).into_iter().collect();
    *choices = match choices.take() {
        Some(listed) => {
            let both: Vec<Choice<'d>> = listed.into_iter().filter(|choice| *choice.value == *value).collect();
            Some(if both.is_empty() { constant } else { both })
        }
        None => Some(constant),
    };
}

/// `x-extensible-enum`: the values that are known today (Zalando's guidelines, rule 112).
pub(super) fn extensible<'d>(
    key: &str,
    value: &'d Value,
    object: &'d Map,
    choices: &mut Option<Vec<Choice<'d>>>,
    notes: &mut Notes<'_>,
) {
    match (value, choices.as_mut()) {
        // A flag beside `enum`.
        (Value::Bool(open), Some(choices)) => choices.iter_mut().for_each(|choice| choice.open = *open),
        (Value::Array(_), Some(choices)) => choices.iter_mut().for_each(|choice| choice.open = true),
        (Value::Array(_), None) => {
            *choices = read(key, value, object, notes);
            choices.iter_mut().flatten().for_each(|choice| choice.open = true);
        }
        _ => {}
    }
}

/// Names and descriptions, in the spellings of several generators.
fn describe<'d>(choices: &mut [Choice<'d>], object: &'d Map, notes: &mut Notes<'_>) {
    for (key, value) in object {
        let key = key.as_str();
        match key {
            "x-enum-varnames" | "x-enumNames" | "x-enum-names" => {
                beside(key, value, choices, notes, |choice, text| choice.name = Some(text));
            }
            "x-enum-descriptions" | "x-enumDescriptions" | "x-enum-description" => {
                beside(key, value, choices, notes, |choice, text| {
                    choice.description = Some(text)
                });
            }
            // AutoRest's.
            "x-ms-enum" => {
                let open = value.get("modelAsString").and_then(Value::as_bool).unwrap_or(false);
                choices.iter_mut().for_each(|choice| choice.open |= open);
                for entry in value.get("values").and_then(Value::as_array).into_iter().flatten() {
                    let meant = choices
                        .iter_mut()
                        .find(|choice| entry.get("value") == Some(&*choice.value));
                    if let Some(choice) = meant {
                        choice.name = entry.get("name").and_then(Value::as_str).or(choice.name);
                        choice.description = entry.get("description").and_then(Value::as_str).or(choice.description);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A list in the order of the values, or an object with the values as names.
fn beside<'d>(
    key: &str,
    value: &'d Value,
    choices: &mut [Choice<'d>],
    notes: &mut Notes<'_>,
    mut set: impl FnMut(&mut Choice<'d>, &'d str),
) {
    match value {
        Value::Array(texts) if texts.len() == choices.len() => {
            for (choice, text) in choices.iter_mut().zip(texts.iter()) {
                if let Some(text) = text.as_str().filter(|text| !text.is_empty()) {
                    set(choice, text);
                }
            }
        }
        Value::Array(_) => notes.ignored(key, "it does not have as many items as there are values"),
        Value::Object(texts) => {
            for choice in choices {
                let name = match &*choice.value {
                    Value::String(text) => text.clone(),
                    value => value.to_string().into(),
                };
                if let Some(text) = texts.get(&name).and_then(Value::as_str) {
                    set(choice, text);
                }
            }
        }
        _ => notes.wrong_type(key, "an array", "it is ignored"),
    }
}

/// The value as one of `types`: itself where it is, or what was meant by it.
pub(super) fn coerce(value: &Value, types: Types) -> Option<Value> {
    if types.contains(Types::of(value)) && !value.is_null() {
        return Some(value.clone());
    }
    let text = match value {
        Value::Number(number) => Cow::Owned(number.to_string()),
        // YAML reads `true` and, in older versions, `yes` as booleans.
        Value::Bool(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        Value::String(text) => Cow::Borrowed(text.as_str()),
        _ => return None,
    };
    if types.contains(Types::STRING) {
        return Some(Value::from(&*text));
    }
    if types.contains(Types::INTEGER)
        && let Ok(number) = text.parse::<i64>()
    {
        return Some(Value::from(number));
    }
    if types.contains(Types::NUMBER)
        && let Ok(number) = text.parse::<Number>()
    {
        return Some(Value::Number(number));
    }
    match (types.contains(Types::BOOLEAN), &*text) {
        (true, "true" | "True") => Some(Value::Bool(true)),
        (true, "false" | "False") => Some(Value::Bool(false)),
        _ => None,
    }
}
