// @generated from the OpenAPI description description.yaml; do not edit

//! What programs name: the root of the crate has all of it.

pub use http;
#[cfg(feature = "reqwest")]
pub use reqwest;

#[cfg(feature = "reqwest")]
pub use super::client::{Call, Client, ClientBuilder};
pub use super::conformance::Conformance;
pub use super::deviations::{Deviation, DeviationKind};
pub use super::error::{Error, Kind as ErrorKind};
pub use super::file::File;
pub use super::formats::{Base64, Ipv4, Ipv6, Uri, Uuid};
pub use super::nullable::Nullable;
pub use super::operation::Operation;
pub use super::response::Response;
pub use super::security::{Secret, TokenProvider};
pub use super::stream::{ByteStream, Event, EventStream, Item, JsonLines};
