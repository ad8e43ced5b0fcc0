//! `keep-unlisted`: whether structs keep the members that their schemas allow without naming them.

use serde::Deserialize;

/// Whose structs keep them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum KeepUnlisted {
    /// All, or none.
    All(bool),
    /// Those of these schemas (JSON pointers), and of what is written in them.
    Of(Vec<String>),
}

impl Default for KeepUnlisted {
    fn default() -> Self {
        KeepUnlisted::All(false)
    }
}
