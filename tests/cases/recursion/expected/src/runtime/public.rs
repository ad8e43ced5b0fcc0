// @generated from the OpenAPI description description.yaml; do not edit

//! What programs name: the root of the crate has all of it.

#[cfg(feature = "client")]
#[cfg(feature = "client")]
pub use super::client::{Call, Client, ClientBuilder, clock::Clock, layer, retry::Retry, transport};
pub use super::data::conformance::Conformance;
pub use super::data::deviations::{Deviation, DeviationKind};
pub use super::data::file::File;
pub use super::data::nullable::Nullable;
pub use super::description::error::{Error, Kind as ErrorKind};
pub use super::operation::Operation;
pub use super::request::security::{Secret, TokenProvider};
pub use super::response::Response;
pub use super::response::stream::ByteStream;
pub use http;
