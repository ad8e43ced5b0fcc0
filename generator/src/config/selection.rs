//! `[operations]`: which operations become code.

use serde::Deserialize;

/// Which operations to generate: those that match any of the includes (all, where there is none) and none of the
/// excludes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Selection {
    /// All, where there is none. One that matches nothing is an error.
    pub include: Vec<Matcher>,
    /// Those that are not wanted all the same.
    pub exclude: Vec<Matcher>,
}

/// All given parts must match. `*` in a path or id stands for any characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Matcher {
    /// One of the tags that the operation has.
    pub tag: Option<String>,
    /// As the description writes it: `/pets/{id}`.
    pub path: Option<String>,
    /// In any case: `get`.
    pub method: Option<String>,
    /// The `operationId`.
    pub id: Option<String>,
}
