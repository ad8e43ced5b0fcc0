// @generated from the OpenAPI description description.yaml; do not edit

//! The hand-written support of the generated client.

#[path = "../../../../../../generator/runtime/src/runtime/body.rs"]
mod body;
#[cfg(feature = "reqwest")]
#[path = "../../../../../../generator/runtime/src/runtime/client.rs"]
pub mod client;
#[path = "../../../../../../generator/runtime/src/runtime/conformance.rs"]
pub mod conformance;
#[path = "../../../../../../generator/runtime/src/runtime/data.rs"]
pub mod data;
#[path = "../../../../../../generator/runtime/src/runtime/decode.rs"]
mod decode;
#[path = "../../../../../../generator/runtime/src/runtime/deviations.rs"]
pub mod deviations;
#[path = "../../../../../../generator/runtime/src/runtime/encode.rs"]
mod encode;
#[path = "../../../../../../generator/runtime/src/runtime/error.rs"]
pub mod error;
#[path = "../../../../../../generator/runtime/src/runtime/file.rs"]
pub mod file;
#[path = "../../../../../../generator/runtime/src/runtime/form.rs"]
pub mod form;
#[path = "../../../../../../generator/runtime/src/runtime/formats.rs"]
pub mod formats;
#[path = "../../../../../../generator/runtime/src/runtime/headers.rs"]
pub mod headers;
#[path = "../../../../../../generator/runtime/src/runtime/input.rs"]
pub mod input;
#[path = "../../../../../../generator/runtime/src/runtime/inputs.rs"]
pub(crate) mod inputs;
#[path = "../../../../../../generator/runtime/src/runtime/item.rs"]
pub(crate) mod item;
#[path = "../../../../../../generator/runtime/src/runtime/macros.rs"]
mod macros;
#[path = "../../../../../../generator/runtime/src/runtime/media_type.rs"]
pub(crate) mod media_type;
#[path = "../../../../../../generator/runtime/src/runtime/multipart.rs"]
mod multipart;
#[path = "../../../../../../generator/runtime/src/runtime/nullable.rs"]
pub mod nullable;
#[path = "../../../../../../generator/runtime/src/runtime/operation.rs"]
pub mod operation;
#[path = "../../../../../../generator/runtime/src/runtime/pattern.rs"]
pub mod pattern;
pub mod prelude;
pub(crate) mod public;
#[cfg(feature = "reqwest")]
#[path = "../../../../../../generator/runtime/src/runtime/redirect.rs"]
pub(crate) mod redirect;
#[path = "../../../../../../generator/runtime/src/runtime/reflect.rs"]
pub mod reflect;
#[path = "../../../../../../generator/runtime/src/runtime/response.rs"]
pub mod response;
#[path = "../../../../../../generator/runtime/src/runtime/rules.rs"]
pub mod rules;
#[path = "../../../../../../generator/runtime/src/runtime/security.rs"]
pub mod security;
#[path = "../../../../../../generator/runtime/src/runtime/server.rs"]
pub mod server;
#[path = "../../../../../../generator/runtime/src/runtime/shown.rs"]
mod shown;
#[path = "../../../../../../generator/runtime/src/runtime/stream.rs"]
pub mod stream;
#[path = "../../../../../../generator/runtime/src/runtime/style.rs"]
pub mod style;
#[path = "../../../../../../generator/runtime/src/runtime/tag.rs"]
mod tag;
#[path = "../../../../../../generator/runtime/src/runtime/text.rs"]
pub mod text;
#[path = "../../../../../../generator/runtime/src/runtime/tree.rs"]
pub(crate) mod tree;
#[path = "../../../../../../generator/runtime/src/runtime/tuple.rs"]
mod tuple;
#[path = "../../../../../../generator/runtime/src/runtime/union.rs"]
mod union;
#[cfg(feature = "reqwest")]
#[path = "../../../../../../generator/runtime/src/runtime/upload.rs"]
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
