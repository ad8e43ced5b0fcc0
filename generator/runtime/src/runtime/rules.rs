//! The constraints of a description that Rust's types do not express, and what is said when one does not hold.

use std::borrow::Cow;
use std::fmt;

use super::pattern::Pattern;

/// One constraint (JSON Schema Validation 2020-12, section 6).
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// `minimum` of an integer.
    Least(i64),
    /// `maximum` of an integer.
    Most(i64),
    /// `minimum`, inclusive.
    Minimum(f64),
    /// `maximum`, inclusive.
    Maximum(f64),
    /// `exclusiveMinimum`.
    Above(f64),
    /// `exclusiveMaximum`.
    Below(f64),
    MultipleOf(f64),
    /// In Unicode code points.
    MinLength(u64),
    /// In Unicode code points.
    MaxLength(u64),
    Pattern(&'static Pattern),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    /// The rules of an array's items.
    Items(&'static [Rule]),
    /// The rules of a map's values.
    Values(&'static [Rule]),
    /// `const`, or an `enum` with one member, written as JSON.
    Equals(&'static str),
}

/// A value that is not what the description says. Never holds the value itself, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What is wrong, such as `is 3 characters long, at least 34 are required`.
    pub message: Cow<'static, str>,
}

impl Violation {
    pub const fn new(message: &'static str) -> Self {
        Violation {
            message: Cow::Borrowed(message),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Violation {}
