//! Telling the variants of a union apart.

use serde_json::Value;

use super::reflect::Union;

/// Fills a union from a JSON value.
pub fn fill(place: &mut dyn Union, value: Value) {
    place.keep(value);
}
