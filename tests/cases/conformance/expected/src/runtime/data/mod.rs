// @generated from the OpenAPI description description.yaml; do not edit

//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

#[path = "../../../../../../../generator/runtime/src/runtime/data/boxed.rs"]
pub(crate) mod boxed;
#[path = "../../../../../../../generator/runtime/src/runtime/data/conformance.rs"]
pub mod conformance;
#[path = "../../../../../../../generator/runtime/src/runtime/data/decode.rs"]
pub(crate) mod decode;
#[path = "../../../../../../../generator/runtime/src/runtime/data/derived.rs"]
pub mod derived;
#[path = "../../../../../../../generator/runtime/src/runtime/data/deviations.rs"]
pub mod deviations;
#[path = "../../../../../../../generator/runtime/src/runtime/data/encode.rs"]
pub(crate) mod encode;
#[path = "../../../../../../../generator/runtime/src/runtime/data/encoded.rs"]
pub(crate) mod encoded;
#[path = "../../../../../../../generator/runtime/src/runtime/data/file.rs"]
pub mod file;
pub mod formats; // optional: format
#[path = "../../../../../../../generator/runtime/src/runtime/data/headers.rs"]
pub mod headers;
#[path = "../../../../../../../generator/runtime/src/runtime/data/json.rs"]
pub(crate) mod json;
#[path = "../../../../../../../generator/runtime/src/runtime/data/media_type.rs"]
pub(crate) mod media_type;
#[path = "../../../../../../../generator/runtime/src/runtime/data/members.rs"]
pub(crate) mod members;
#[path = "../../../../../../../generator/runtime/src/runtime/data/nullable.rs"]
pub mod nullable;
#[path = "../../../../../../../generator/runtime/src/runtime/data/pattern.rs"]
pub mod pattern;
#[path = "../../../../../../../generator/runtime/src/runtime/data/reader.rs"]
pub(crate) mod reader;
#[cfg(all(feature = "client", not(target_arch = "wasm32")))]
#[path = "../../../../../../../generator/runtime/src/runtime/data/reading.rs"]
pub(crate) mod reading;
#[path = "../../../../../../../generator/runtime/src/runtime/data/reflect.rs"]
pub mod reflect;
#[path = "../../../../../../../generator/runtime/src/runtime/data/retry_after.rs"]
pub(crate) mod retry_after;
#[path = "../../../../../../../generator/runtime/src/runtime/data/rules.rs"]
pub mod rules;
#[cfg(feature = "test-util")]
#[path = "../../../../../../../generator/runtime/src/runtime/data/sample.rs"]
pub mod sample;
#[path = "../../../../../../../generator/runtime/src/runtime/data/schema.rs"]
pub mod schema; // optional: schema
#[path = "../../../../../../../generator/runtime/src/runtime/data/shown.rs"]
pub(crate) mod shown;
#[path = "../../../../../../../generator/runtime/src/runtime/data/tag.rs"]
pub(crate) mod tag;
#[path = "../../../../../../../generator/runtime/src/runtime/data/text.rs"]
pub mod text;
#[path = "../../../../../../../generator/runtime/src/runtime/data/time.rs"]
pub mod time; // optional: time
#[path = "../../../../../../../generator/runtime/src/runtime/data/tree.rs"]
pub(crate) mod tree;
#[path = "../../../../../../../generator/runtime/src/runtime/data/tuple.rs"]
mod tuple; // optional: tuple
#[path = "../../../../../../../generator/runtime/src/runtime/data/union.rs"]
pub(crate) mod union;
#[cfg(feature = "client")]
#[path = "../../../../../../../generator/runtime/src/runtime/data/upload.rs"]
pub(crate) mod upload;
#[cfg(feature = "client")]
#[path = "../../../../../../../generator/runtime/src/runtime/data/uri.rs"]
pub(crate) mod uri;
#[path = "../../../../../../../generator/runtime/src/runtime/data/visit.rs"]
pub mod visit;
