// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The hand-written support of the generated client.
//!
//! Rooms, each of which knows those above it alone: `data` (values), `description` (what is known of an operation), `request`
//! and `response`, `items` (bodies read item by item), `operation` (both of them, without IO), `client` (all of it, over a connection).

pub mod data;
pub mod description;
pub mod request;
pub mod response;

pub mod operation;

#[cfg(feature = "client")]
pub mod client;

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
