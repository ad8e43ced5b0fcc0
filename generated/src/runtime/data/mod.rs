// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

pub(crate) mod boxed;
pub mod conformance;
pub(crate) mod decode;
pub mod derived;
pub mod deviations;
pub(crate) mod encode;
pub(crate) mod encoded;
pub mod file;
pub mod formats; // optional: format
pub mod headers;
pub(crate) mod json;
pub(crate) mod media_type;
pub(crate) mod members;
pub mod nullable;
pub mod pattern;
pub(crate) mod reader;
#[cfg(all(feature = "client", not(target_arch = "wasm32")))]
pub(crate) mod reading;
pub mod reflect;
pub(crate) mod retry_after;
pub mod rules;
#[cfg(feature = "test-util")]
pub mod sample;
pub(crate) mod shown;
pub(crate) mod tag;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree;
pub(crate) mod union;
#[cfg(feature = "client")]
pub(crate) mod upload;
#[cfg(feature = "client")]
pub(crate) mod uri;
pub mod visit;
