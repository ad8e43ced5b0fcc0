//! `[[accept]]`: findings that are known.

use serde::Deserialize;

/// One accepted kind of finding.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The diagnostic's code.
    pub code: String,
    /// A JSON pointer: the node itself or anything below it; everywhere where not given.
    #[serde(default)]
    pub at: String,
    /// Why it is right, for whoever reads the file.
    pub reason: String,
}
