// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The hand-written support of the generated client.

mod body;
#[cfg(feature = "reqwest")]
pub mod client;
pub mod conformance;
pub mod data;
mod decode;
pub mod deviations;
mod encode;
pub mod error;
pub mod file;
pub mod form;
pub mod formats;
pub mod headers;
pub mod input;
pub(crate) mod inputs;
pub(crate) mod item;
mod macros;
pub(crate) mod media_type;
mod multipart;
pub mod nullable;
pub mod operation;
pub mod pattern;
pub mod prelude;
pub(crate) mod public;
#[cfg(feature = "reqwest")]
pub(crate) mod redirect;
pub mod reflect;
pub mod response;
pub mod rules;
pub mod security;
pub mod server;
mod shown;
pub mod stream;
pub mod style;
mod tag;
pub mod text;
pub mod time; // optional: time
pub(crate) mod tree;
mod tuple;
mod union;
#[cfg(feature = "reqwest")]
mod upload;

#[cfg(feature = "reqwest")]
pub use client::{Call, Client, ClientBuilder};
pub use conformance::Conformance;
pub use decode::decode;
pub use deviations::{Deviation, DeviationKind};
pub use encode::encode;
pub use error::{Error, Kind as ErrorKind};
pub use file::File;
pub use nullable::Nullable;
pub use operation::Operation;
pub use response::Response;
pub use stream::{ByteStream, Event, EventStream, Item, JsonLines};
