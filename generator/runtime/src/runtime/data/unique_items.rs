//! Whether no item of an array is there twice.

use std::collections::HashSet;

use serde_json::Value;

use crate::runtime::data::encode::tree_of;
use crate::runtime::data::reflect::View;
use crate::runtime::data::rules::{Violation, canonical};

/// Checks that all are different; what has no items keeps it.
pub(super) fn check(view: &View<'_>) -> Result<(), Violation> {
    match has_duplicates(view) {
        true => Err(Violation::new("contains an item twice")),
        false => Ok(()),
    }
}

fn has_duplicates(view: &View<'_>) -> bool {
    let mut seen = HashSet::new();
    match view {
        View::List(list) => list
            .items()
            .filter_map(|item| tree_of(&item.view()).ok())
            .any(|item| !seen.insert(canonical(&item))),
        View::Any(Value::Array(items)) => items.iter().any(|item| !seen.insert(canonical(item))),
        View::Union(union) => has_duplicates(&union.content().view()), // optional: union
        _ => false,
    }
}
