//! An answer that a description has as an example, for test doubles.

use crate::api::Status;

/// One that conforms to its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleItem {
    /// The operation's id, as its requests are told apart by.
    pub operation: String,
    pub status: Status,
    pub media_type: String,
    /// Compact JSON; of another media type a string of it.
    pub body: String,
}
