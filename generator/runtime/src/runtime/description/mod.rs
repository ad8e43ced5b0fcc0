//! What a description says of an operation, as data, and the error that names the operation.

pub mod encoding;
pub mod error;
pub mod input;
pub(crate) mod plain_union; // optional: union
pub mod problem;
pub mod server;
pub mod spec;
pub mod style;
#[cfg(feature = "tracing")]
pub(crate) mod traced;
pub mod transport_error;
