//! `derives`: traits that types get which can have them.

use serde::Deserialize;

/// A trait of the standard library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Derive {
    /// `Eq`.
    Eq,
    /// `Hash`.
    Hash,
    /// `PartialOrd` and `Ord`, member by member.
    Ord,
    /// `Copy`, which no type can have: an enumeration keeps the text of a value that it does not list.
    Copy,
}
