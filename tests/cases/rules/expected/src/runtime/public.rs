// @generated from the OpenAPI description description.yaml; do not edit

//! What programs name: the root of the crate has all of it, and the client and the mock besides.

#[cfg(feature = "blocking")] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::blocking; // optional: operations
#[cfg(feature = "client")] // optional: items
#[doc(inline)] // optional: items
pub use super::client::reconnect::Reconnecting; // optional: items
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::tower; // optional: operations
#[cfg(feature = "client")] // optional: operations
#[doc(inline)] // optional: operations
pub use super::client::{clock::Clock, layer, observer, retry::Retry, transport}; // optional: operations
#[doc(inline)] // optional: bodies
pub use super::data::conformance::Conformance; // optional: bodies
#[doc(inline)] // optional: bodies
pub use super::data::deviations::{Deviation, DeviationKind}; // optional: bodies
#[doc(inline)] // optional: file
pub use super::data::file::File; // optional: file
#[doc(inline)] // optional: operations
pub use super::data::headers::Headers; // optional: operations
#[doc(inline)]
pub use super::data::nullable::Nullable;
#[doc(inline)] // optional: operations
pub use super::data::secret::Secret; // optional: operations
#[doc(inline)] // optional: date_time
pub use super::data::time::date_time::DateTime; // optional: date_time
pub use super::data::time::jiff; // optional: time
#[doc(inline)] // optional: operations
pub use super::description::error::{Error, ErrorKind}; // optional: operations
#[doc(inline)] // optional: operations
pub use super::description::problem::{Problem, RateLimit}; // optional: operations
#[doc(inline)] // optional: items
pub use super::items::events::{Event, EventStream}; // optional: items
#[doc(inline)] // optional: items
pub use super::items::json_lines::{Item, JsonLines}; // optional: items
#[doc(inline)] // optional: operations
pub use super::operation::Operation; // optional: operations
#[doc(inline)] // optional: security
pub use super::request::security::{Credential, Signer, TokenProvider}; // optional: security
#[doc(inline)] // optional: operations
pub use super::response::Response; // optional: operations
#[doc(inline)] // optional: streams
pub use super::response::stream::ByteStream; // optional: streams
pub use http; // optional: operations
