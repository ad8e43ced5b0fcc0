// @generated from the OpenAPI description description.yaml; do not edit

//! What generated files import.

pub use std::borrow::Cow;
pub use std::collections::BTreeMap;

pub use bytes::Bytes;
pub use serde_json::Value;

#[cfg(feature = "reqwest")]
pub use super::client::{Call, Client};
pub use super::error::Error;
pub use super::file::File;
pub use super::form::Encoding;
pub use super::formats::{Base64, Ipv4, Ipv6, Uri, Uuid};
pub use super::input::{
    binary, cookie, form, form_typed, header, json, multipart, one_of, path, query, query_string, text,
};
pub use super::item::conforms;
pub use super::nullable::Nullable;
pub use super::operation::Operation;
pub use super::pattern::{Pattern, Step};
pub use super::reflect::Reflect;
pub use super::response::{FromResponse, Raw};
pub use super::rules::Rule;
pub use super::server::{Server, Variable};
pub use super::stream::{ByteStream, EventStream, JsonLines};
pub use super::style::Style;
pub use crate::types;
pub use crate::{files, newtype, one_of, operation, outputs, record, scalar_enum, text_enum, union};
