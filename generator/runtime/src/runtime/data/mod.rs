//! Values: what a generated type says of itself, and everything that is done by it, whatever brings the value.

pub(crate) mod anew; // optional: bodies
mod bounds; // optional: bounds
pub(crate) mod boxed; // optional: operations
pub mod conformance; // optional: bodies
pub(crate) mod constants; // optional: bodies
mod counts; // optional: counts
pub(crate) mod decode;
pub mod derived;
pub mod deviations; // optional: bodies
pub(crate) mod encode;
pub(crate) mod encoded; // optional: uri, variables
pub mod external; // optional: external
pub mod file; // optional: file
pub(crate) mod file_name; // optional: file
pub mod formats; // optional: format
pub mod headers; // optional: operations
pub(crate) mod http_date; // optional: operations, date_time
mod index; // optional: large_structs
pub(crate) mod json; // optional: bodies
pub(crate) mod kind; // optional: bodies
#[cfg(feature = "client")] // optional: digest
pub(crate) mod md5; // optional: digest
pub(crate) mod media_type; // optional: operations
pub(crate) mod members;
pub mod nullable;
pub(crate) mod number;
pub mod object;
pub(crate) mod opaque; // optional: file
#[cfg(feature = "client")] // optional: long_running
pub(crate) mod part; // optional: long_running
pub mod pattern; // optional: pattern
#[cfg(feature = "test-util")] // optional: pattern_sample
mod pattern_sample; // optional: pattern_sample
pub(crate) mod presence; // optional: bodies
pub(crate) mod reader; // optional: bodies
#[cfg(all(feature = "client", not(target_arch = "wasm32")))] // optional: file
pub(crate) mod reading; // optional: file
pub mod reflect;
pub mod regex; // optional: regex
pub(crate) mod retry_after; // optional: operations
pub mod rules;
#[cfg(feature = "test-util")] // optional: operations
pub mod sample; // optional: operations
pub mod schema; // optional: schema
pub mod secret; // optional: operations
#[cfg(feature = "client")] // optional: sha256
pub(crate) mod sha256; // optional: sha256
#[cfg(feature = "client")] // optional: digest
pub(crate) mod sha512; // optional: digest
pub(crate) mod shown;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree; // optional: bodies
mod tuple; // optional: tuple
pub mod typed_headers; // optional: typed_headers
pub mod union; // optional: union
#[cfg(feature = "test-util")] // optional: union_sample
mod union_sample; // optional: union_sample
mod unique_items; // optional: unique_items
#[cfg(feature = "client")] // optional: file
pub(crate) mod upload; // optional: file
#[cfg(feature = "client")] // optional: operations
pub(crate) mod uri; // optional: operations
pub mod visit; // optional: bodies
