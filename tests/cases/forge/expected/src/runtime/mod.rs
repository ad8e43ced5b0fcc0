// @generated from the OpenAPI description description.yaml; do not edit

//! The hand-written support of the generated client.
//!
//! Rooms, each of which knows those above it alone: `data` (values), `description` (what is known of an operation), `request`
//! and `response`, `items` (bodies read item by item), `operation` (both of them, without IO), `client` (all of it, over a connection).

pub mod data;
pub mod description; // optional: operations
pub mod request; // optional: operations
pub mod response; // optional: operations

#[path = "../../../../../../generator/runtime/src/runtime/operation.rs"]
pub mod operation; // optional: operations

#[cfg(feature = "client")] // optional: operations
pub mod client; // optional: operations

#[path = "../../../../../../generator/runtime/src/runtime/macros.rs"]
mod macros;
pub mod prelude;
pub(crate) mod public;
pub mod written;

#[cfg(feature = "client")] // optional: operations
pub use client::{Call, Client, ClientBuilder}; // optional: operations
pub use data::conformance::Conformance; // optional: bodies
pub use data::decode::decode;
pub use data::deviations::{Deviation, DeviationKind}; // optional: bodies
pub use data::encode::encode;
pub use data::file::File; // optional: file
pub use data::nullable::Nullable;
pub use data::reflect;
pub use description::error::{Error, ErrorKind}; // optional: operations
pub use operation::Operation; // optional: operations
pub use response::Response; // optional: operations
pub use response::stream::ByteStream; // optional: streams
