//! `examples`: how large the examples of answers are that a crate has for its test doubles.

use serde::Deserialize;

/// In bytes of compact JSON; 0: there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct ExampleBytes(pub usize);

impl Default for ExampleBytes {
    /// Nine of ten examples of a large description are below it.
    fn default() -> Self {
        ExampleBytes(4096)
    }
}
