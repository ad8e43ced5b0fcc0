//! `[idempotent]`: which operations can be sent once more, whatever their methods say.

use serde::Deserialize;

/// What is said of one operation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum IdempotentSetting {
    /// Whether sending it twice means the same as once.
    Is(bool),
    /// It does with this header, by which the server knows that it has had a request.
    Key(String),
}
