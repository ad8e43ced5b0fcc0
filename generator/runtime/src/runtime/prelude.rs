//! What every generated operation file imports.

pub use bytes::Bytes;

#[cfg(feature = "reqwest")]
pub use super::client::{Call, Client};
pub use super::error::Error;
pub use super::file::File;
pub use super::inputs::Inputs;
pub use super::operation::{Operation, Spec};
pub use super::reflect::Reflect;
pub use super::response::Raw;
pub use super::rules::Rule;
pub use super::server::{Server, Variable};
pub use super::style::Style;
