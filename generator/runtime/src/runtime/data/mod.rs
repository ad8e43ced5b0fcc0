//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

pub mod conformance;
pub(crate) mod decode;
pub mod derived;
pub mod deviations;
pub(crate) mod encode;
pub mod file;
pub mod formats;
pub mod headers;
pub(crate) mod media_type;
pub mod nullable;
pub mod pattern;
pub mod reflect;
pub mod regex; // optional: regex
pub mod rules;
pub mod schema; // optional: schema
pub(crate) mod shown;
pub(crate) mod tag;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree;
mod tuple;
pub(crate) mod union;
#[cfg(feature = "reqwest")]
pub(crate) mod upload;
