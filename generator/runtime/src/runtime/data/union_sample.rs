//! A value of a union, for tests.

use crate::runtime::data::sample::{self, DEEP};
use crate::runtime::data::union::shape::Union;

/// Fills the first variant, or deep down the last.
pub(crate) fn fill(place: &mut dyn Union, depth: usize, number: u64) {
    let shape = place.shape();
    let last = shape.variants.len().saturating_sub(1);
    // One that holds itself has another variant that ends it, which is mostly a later one.
    let index = if depth < DEEP { 0 } else { last };
    let rules = shape.variants.get(index).map_or(&[][..], |variant| variant.rules);
    if let Some(content) = place.select(index) {
        sample::fill(content, rules, depth + 1, number);
    }
}
