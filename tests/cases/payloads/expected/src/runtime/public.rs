// @generated from the OpenAPI description description.yaml; do not edit

//! What programs name: the root of the crate has all of it, and the client and the mock besides.

#[cfg(feature = "blocking")]
#[doc(inline)]
pub use super::client::blocking;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
#[doc(inline)]
pub use super::client::tower;
#[cfg(feature = "client")]
#[doc(inline)]
pub use super::client::{clock::Clock, layer, observer, retry::Retry, transport};
#[doc(inline)]
pub use super::data::conformance::Conformance;
#[doc(inline)]
pub use super::data::deviations::{Deviation, DeviationKind};
#[doc(inline)]
pub use super::data::file::File;
#[doc(inline)] // optional: base64
pub use super::data::formats::base64::Base64; // optional: base64
#[doc(inline)] // optional: uri
pub use super::data::formats::uri::Uri; // optional: uri
#[doc(inline)]
pub use super::data::headers::Headers;
#[doc(inline)]
pub use super::data::nullable::Nullable;
#[doc(inline)]
pub use super::description::error::{Error, ErrorKind};
#[doc(inline)]
pub use super::description::problem::{Problem, RateLimit};
#[doc(inline)]
pub use super::operation::Operation;
#[doc(inline)]
pub use super::request::security::{Credential, Secret, Signer, TokenProvider};
#[doc(inline)]
pub use super::response::Response;
#[doc(inline)]
pub use super::response::stream::ByteStream;
pub use http;
