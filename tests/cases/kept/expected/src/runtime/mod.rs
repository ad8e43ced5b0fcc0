// @generated from the OpenAPI description description.yaml; do not edit

//! The hand-written support of the generated client.
//!
//! Rooms, each of which knows those above it alone: `data` (values), `description` (what is known of an operation), `request`
//! and `response`, `items` (bodies read item by item), `operation` (both of them, without IO), `client` (all of it, over a connection).

pub mod data;
#[path = "../../../../../../generator/runtime/src/runtime/description/mod.rs"]
pub mod description;
pub mod request;
#[path = "../../../../../../generator/runtime/src/runtime/response/mod.rs"]
pub mod response;

#[path = "../../../../../../generator/runtime/src/runtime/operation.rs"]
pub mod operation;

#[cfg(feature = "client")]
pub mod client;

#[path = "../../../../../../generator/runtime/src/runtime/macros.rs"]
mod macros;
pub mod prelude;
pub(crate) mod public;

#[cfg(feature = "client")]
pub use client::{Call, Client, ClientBuilder};
pub use data::conformance::Conformance;
pub use data::decode::decode;
pub use data::deviations::{Deviation, DeviationKind};
pub use data::encode::encode;
pub use data::file::File;
pub use data::nullable::Nullable;
pub use data::reflect;
pub use description::error::{Error, ErrorKind};
pub use operation::Operation;
pub use response::Response;
pub use response::stream::ByteStream;
