//! `[[accept-change]]`: a change between two versions that is known and accepted for a while.

use serde::Deserialize;

/// One accepted kind of change.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedChange {
    /// The id of the kind of change: `parameter-removed`.
    pub change: String,
    /// What it is about, as the report calls it (`GET /pets query limit`), with what is below it; everything where not given.
    #[serde(default)]
    pub about: String,
    /// Why it is right, for whoever reads the file and the report.
    pub reason: String,
    /// The last day that it is accepted on, `2027-01-31`: nothing is accepted for ever.
    pub until: String,
}
