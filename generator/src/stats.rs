//! Counts of what was read and written.

use std::collections::BTreeMap;

use crate::api::{Api, Shape};
use crate::library::Library;

/// Counts of what was read and written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// The version that the document says it has.
    pub version: String,
    /// Operations that a function was written for.
    pub operations: usize,
    /// Structs, enumerations, unions, constrained strings and aliases.
    pub types: usize,
    /// Schema nodes.
    pub schemas: usize,
    /// Schema nodes that became any JSON value, by reason.
    pub untyped: BTreeMap<&'static str, usize>,
}

impl Stats {
    pub(crate) fn of(version: String, api: &Api, library: &Library) -> Stats {
        let mut untyped = BTreeMap::new();
        for (_, schema) in api.schemas.iter() {
            if let Shape::Any(reason) = schema.shape {
                *untyped.entry(reason.as_str()).or_default() += 1;
            }
        }
        Stats {
            version,
            operations: library.groups.iter().map(|group| group.operations.len()).sum(),
            types: library.types.iter().map(|module| module.items.len()).sum(),
            schemas: api.schemas.len(),
            untyped,
        }
    }
}
