// @generated from the OpenAPI description description.yaml; do not edit

//! What programs name: the root of the crate has all of it, and the client and the mock besides.

#[cfg(feature = "blocking")]
#[doc(inline)]
pub use super::client::blocking;
#[cfg(feature = "client")] // optional: long_running
#[doc(inline)] // optional: long_running
pub use super::client::long_running::{Polling, Progress}; // optional: long_running
#[cfg(feature = "client")] // optional: resume
#[doc(inline)] // optional: resume
pub use super::client::resume::Resuming; // optional: resume
#[cfg(feature = "client")] // optional: long_running
#[doc(inline)] // optional: long_running
pub use super::client::resume_token::ResumeToken; // optional: long_running
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
