//! Examples of parameters, headers and media types: the values alone.

use indexmap::IndexMap;
use openapiv3::{Example, ReferenceOr};
use serde_json::Value;

use super::Context;
use crate::pointer::Pointer;

/// The values of `example` and `examples` of the node at `at`. An `externalValue` is a link for people and stays one.
pub fn values<'d>(
    cx: &mut Context<'d, '_>,
    example: Option<&Value>,
    examples: &'d IndexMap<String, ReferenceOr<Example>>,
    at: &Pointer,
) -> Vec<Value> {
    let mut values: Vec<Value> = example.into_iter().cloned().collect();
    let at = at.child("examples");
    for (name, entry) in examples {
        let Some((example, _)) = cx.item(entry, &at.child(name)) else {
            continue;
        };
        // 3.2, "Example Object": `dataValue` is the value before it is serialised.
        if let Some(value) = example.value.as_ref().or_else(|| example.extensions.get("dataValue"))
            && !values.contains(value)
        {
            values.push(value.clone());
        }
    }
    values
}
