//! What a description says of an operation, as data, and the error that names the operation.

pub mod encoding;
pub mod error;
pub mod input;
pub mod problem;
pub mod server;
pub mod spec;
pub mod style;
pub(crate) mod styled; // optional: styles
mod styled_union; // optional: styled_union
#[cfg(feature = "tracing")]
pub(crate) mod traced;
pub mod transport_error;
pub(crate) mod variables; // optional: variables
