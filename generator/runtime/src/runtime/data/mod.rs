//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

pub(crate) mod boxed;
pub mod conformance;
pub(crate) mod decode;
pub mod derived;
pub mod deviations;
pub(crate) mod encode;
pub(crate) mod encoded;
pub mod external; // optional: external
pub mod file;
pub mod formats; // optional: format
pub mod headers;
pub(crate) mod json;
#[cfg(feature = "client")] // optional: digest
pub(crate) mod md5; // optional: digest
pub(crate) mod media_type;
pub(crate) mod members;
pub mod nullable;
pub mod pattern;
pub(crate) mod reader;
#[cfg(all(feature = "client", not(target_arch = "wasm32")))]
pub(crate) mod reading;
pub mod reflect;
pub mod regex; // optional: regex
pub(crate) mod retry_after;
pub mod rules;
#[cfg(feature = "test-util")]
pub mod sample;
pub mod schema; // optional: schema
#[cfg(feature = "client")] // optional: sha256
pub(crate) mod sha256; // optional: sha256
#[cfg(feature = "client")] // optional: digest
pub(crate) mod sha512; // optional: digest
pub(crate) mod shown;
pub(crate) mod tag;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree;
mod tuple; // optional: tuple
pub(crate) mod union;
#[cfg(feature = "client")]
pub(crate) mod upload;
#[cfg(feature = "client")]
pub(crate) mod uri;
pub mod visit;
