//! Matching a `pattern` that was compiled when the code was generated.

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    pub source: &'static str,
}
