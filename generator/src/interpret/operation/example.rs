//! Examples of parameters, headers and media types: the values alone.

use indexmap::IndexMap;
use openapiv3::{Example, ReferenceOr};

use crate::interpret::context::Context;
use crate::source::Pointer;
use crate::value::Value;

/// The values of `example` and `examples` of the node at `at`. An `externalValue` is a link for people and stays one.
pub fn values(
    cx: &mut Context<'_, '_>,
    example: Option<&serde_json::Value>,
    examples: &IndexMap<String, ReferenceOr<Example>>,
    at: &Pointer,
) -> Vec<Value> {
    placed(cx, example, examples, at)
        .into_iter()
        .map(|(_, value)| value)
        .collect()
}

/// The same, each with the place where the value stands.
pub fn placed(
    cx: &mut Context<'_, '_>,
    example: Option<&serde_json::Value>,
    examples: &IndexMap<String, ReferenceOr<Example>>,
    at: &Pointer,
) -> Vec<(Pointer, Value)> {
    let mut values: Vec<(Pointer, Value)> = Vec::new();
    let example = example.and_then(|example| cx.value(example));
    values.extend(example.map(|value| (at.child("example"), value.clone())));
    let at = at.child("examples");
    for (name, entry) in examples {
        let Some((example, place)) = cx.item(entry, &at.child(name)) else {
            continue;
        };
        // 3.2, "Example Object": `dataValue` is the value before it is serialised.
        let (key, value) = match (&example.value, example.extensions.get("dataValue")) {
            (Some(value), _) => ("value", value),
            (None, Some(value)) => ("dataValue", value),
            (None, None) => continue,
        };
        let Some(value) = cx.value(value) else {
            continue;
        };
        if values.iter().all(|(_, other)| other != value) {
            values.push((place.child(key), value.clone()));
        }
    }
    values
}
