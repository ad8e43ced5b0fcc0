// @generated from the OpenAPI description description.yaml; do not edit

//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

#[path = "../../../../../../../generator/runtime/src/runtime/data/anew.rs"]
pub(crate) mod anew; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/bounds.rs"]
mod bounds; // optional: bounds
#[path = "../../../../../../../generator/runtime/src/runtime/data/boxed.rs"]
pub(crate) mod boxed; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/conformance.rs"]
pub mod conformance; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/constants.rs"]
pub(crate) mod constants; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/counts.rs"]
mod counts; // optional: counts
#[path = "../../../../../../../generator/runtime/src/runtime/data/decode.rs"]
pub(crate) mod decode;
#[path = "../../../../../../../generator/runtime/src/runtime/data/derived.rs"]
pub mod derived;
#[path = "../../../../../../../generator/runtime/src/runtime/data/deviations.rs"]
pub mod deviations; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/encode.rs"]
pub(crate) mod encode;
#[path = "../../../../../../../generator/runtime/src/runtime/data/encoded.rs"]
pub(crate) mod encoded; // optional: uri, variables
#[path = "../../../../../../../generator/runtime/src/runtime/data/file.rs"]
pub mod file; // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/data/file_name.rs"]
pub(crate) mod file_name; // optional: file
pub mod formats; // optional: format
#[path = "../../../../../../../generator/runtime/src/runtime/data/headers.rs"]
pub mod headers; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/http_date.rs"]
pub(crate) mod http_date; // optional: operations, date_time
#[path = "../../../../../../../generator/runtime/src/runtime/data/index.rs"]
mod index; // optional: large_structs
#[path = "../../../../../../../generator/runtime/src/runtime/data/json.rs"]
pub(crate) mod json; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/kind.rs"]
pub(crate) mod kind; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/media_type.rs"]
pub(crate) mod media_type; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/members.rs"]
pub(crate) mod members;
#[path = "../../../../../../../generator/runtime/src/runtime/data/nullable.rs"]
pub mod nullable;
#[path = "../../../../../../../generator/runtime/src/runtime/data/number.rs"]
pub(crate) mod number;
#[path = "../../../../../../../generator/runtime/src/runtime/data/object.rs"]
pub mod object;
#[path = "../../../../../../../generator/runtime/src/runtime/data/opaque.rs"]
pub(crate) mod opaque; // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/data/pattern.rs"]
pub mod pattern; // optional: pattern
#[cfg(feature = "test-util")] // optional: pattern_sample
#[path = "../../../../../../../generator/runtime/src/runtime/data/pattern_sample.rs"]
mod pattern_sample; // optional: pattern_sample
#[path = "../../../../../../../generator/runtime/src/runtime/data/presence.rs"]
pub(crate) mod presence; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/reader.rs"]
pub(crate) mod reader; // optional: bodies
#[cfg(all(feature = "client", not(target_arch = "wasm32")))] // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/data/reading.rs"]
pub(crate) mod reading; // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/data/reflect.rs"]
pub mod reflect;
#[path = "../../../../../../../generator/runtime/src/runtime/data/retry_after.rs"]
pub(crate) mod retry_after; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/rules.rs"]
pub mod rules;
#[cfg(feature = "test-util")] // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/sample.rs"]
pub mod sample; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/schema.rs"]
pub mod schema; // optional: schema
#[path = "../../../../../../../generator/runtime/src/runtime/data/secret.rs"]
pub mod secret; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/shown.rs"]
pub(crate) mod shown;
#[path = "../../../../../../../generator/runtime/src/runtime/data/text.rs"]
pub mod text;
pub mod time; // optional: time
#[path = "../../../../../../../generator/runtime/src/runtime/data/tree.rs"]
pub(crate) mod tree; // optional: bodies
#[path = "../../../../../../../generator/runtime/src/runtime/data/tuple.rs"]
mod tuple; // optional: tuple
#[path = "../../../../../../../generator/runtime/src/runtime/data/typed_headers.rs"]
pub mod typed_headers; // optional: typed_headers
#[path = "../../../../../../../generator/runtime/src/runtime/data/union/mod.rs"]
pub mod union; // optional: union
#[cfg(feature = "test-util")] // optional: union_sample
#[path = "../../../../../../../generator/runtime/src/runtime/data/union_sample.rs"]
mod union_sample; // optional: union_sample
#[path = "../../../../../../../generator/runtime/src/runtime/data/unique_items.rs"]
mod unique_items; // optional: unique_items
#[cfg(feature = "client")] // optional: file
#[path = "../../../../../../../generator/runtime/src/runtime/data/upload.rs"]
pub(crate) mod upload; // optional: file
#[cfg(feature = "client")] // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/uri.rs"]
pub(crate) mod uri; // optional: operations
#[path = "../../../../../../../generator/runtime/src/runtime/data/visit.rs"]
pub mod visit; // optional: bodies
