//! `pattern` (ECMA-262) to the cheapest matcher that answers the same.

/// A compiled pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternPlan {
    /// As documented.
    pub source: String,
}
