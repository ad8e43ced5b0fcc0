// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

pub(crate) mod anew; // optional: bodies
mod bounds; // optional: bounds
pub(crate) mod boxed; // optional: operations
pub mod conformance; // optional: bodies
pub(crate) mod constants; // optional: bodies
pub(crate) mod decode;
pub mod derived;
pub mod deviations; // optional: bodies
pub(crate) mod encode;
pub(crate) mod encoded; // optional: uri, variables
pub mod formats; // optional: format
pub mod headers; // optional: operations
pub(crate) mod http_date; // optional: operations, date_time
pub(crate) mod json; // optional: bodies
pub(crate) mod kind; // optional: bodies
pub(crate) mod media_type; // optional: operations
pub(crate) mod members;
pub mod nullable;
pub(crate) mod number;
pub mod object;
pub mod pattern; // optional: pattern
#[cfg(feature = "test-util")] // optional: pattern_sample
mod pattern_sample; // optional: pattern_sample
pub(crate) mod presence; // optional: bodies
pub(crate) mod reader; // optional: bodies
pub mod reflect;
pub(crate) mod retry_after; // optional: operations
pub mod rules;
#[cfg(feature = "test-util")] // optional: operations
pub mod sample; // optional: operations
pub mod secret; // optional: operations
pub(crate) mod shown;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree; // optional: bodies
pub mod typed_headers; // optional: typed_headers
#[cfg(feature = "client")] // optional: operations
pub(crate) mod uri; // optional: operations
pub mod visit; // optional: bodies
