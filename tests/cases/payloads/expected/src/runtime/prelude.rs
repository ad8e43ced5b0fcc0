// @generated from the OpenAPI description description.yaml; do not edit

//! What generated files import.

pub use std::borrow::Cow;
pub use std::collections::BTreeMap;

pub use bytes::Bytes;
pub use serde_json::Value;

#[cfg(feature = "client")]
pub use super::client::{Call, Client};
pub use super::data::file::File;
pub use super::data::formats::base64::Base64; // optional: base64
pub use super::data::formats::uri::Uri; // optional: uri
pub use super::data::headers::{in_exploded_header, in_header, in_object_header};
pub use super::data::nullable::Nullable;
pub use super::data::pattern::{Pattern, Step};
pub use super::data::reflect::Reflect;
pub use super::data::rules::Rule;
pub use super::description::encoding::Encoding;
pub use super::description::error::Error;
pub use super::description::input::Input;
pub use super::description::server::{Server, Variable};
pub use super::description::style::Style;
pub use super::operation::Operation;
pub use super::response::stream::ByteStream;
pub use super::response::{FromResponse, Raw};
pub use crate::types;
pub use crate::{
    bodies, files, long_running, newtype, operation, outputs, paged, record, scalar_enum, text_enum, union,
};
