//! `[long-running]`: which operations go on after their answer, how they are asked about, and what they come to.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What is said of one operation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum LongRunningSetting {
    /// `true`: as it was recognised. `false`: it is over when it is answered.
    Recognised(bool),
    /// So, whatever was recognised.
    Own(Box<LongRunningRule>),
}

/// How an operation goes on: at least one of `header`, `url`, `operation`, `location` and `again`, of which the first that an
/// answer has counts. Places in a body are JSON pointers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct LongRunningRule {
    /// Headers with the URL to ask at.
    pub header: Vec<String>,
    /// Where the body has that URL.
    pub url: String,
    /// The operation to ask with: its `operationId`, or the method and the path.
    pub operation: Option<String>,
    /// The variables of its path that are not those of the call: where the body has their values.
    pub parameters: BTreeMap<String, String>,
    /// It is asked at the URL of `Location`, which answers 202 until it is over.
    pub location: bool,
    /// It is asked at its own URL, whose body says here how far it is; where it is empty, it answers 202 until it is over.
    pub again: Option<String>,
    /// Where what is asked says how far it is.
    pub status: String,
    /// What stands there when it is over.
    pub done: Vec<String>,
    /// What stands there when it is over and has not succeeded.
    pub failed: Vec<String>,
    /// What stands in the body when it has failed, and only then.
    pub error: String,
    /// Where the last answer has the URL of the result.
    pub result_url: String,
    /// The header that has it.
    pub result_header: String,
    /// The result is at the URL of the operation itself.
    pub result_own: bool,
    /// Where the result is in the last answer.
    pub result: String,
    /// The schema of the result, where it is not one of the operation's answers: its JSON pointer.
    pub schema: Option<String>,
}
