// @generated from the OpenAPI description description.yaml; do not edit

//! What generated files import.

pub use std::borrow::Cow;
pub use std::collections::BTreeMap;

pub use bytes::Bytes; // optional: file
pub use serde_json::Value;

#[cfg(feature = "client")] // optional: operations
pub use super::client::{self, Call, Client}; // optional: operations
pub use super::data::file::File; // optional: file
pub use super::data::nullable::Nullable;
pub use super::data::pattern::{Pattern, Step}; // optional: pattern
pub use super::data::reflect::Reflect;
pub use super::data::rules::Rule;
pub use super::data::schema::Keyword; // optional: schema
pub use super::description::encoding::Encoding; // optional: operations
pub use super::description::error::Error; // optional: operations
pub use super::description::input::Input; // optional: operations
pub use super::description::server::{Server, Variable}; // optional: operations
pub use super::description::style::Style; // optional: operations
pub use super::operation::Operation; // optional: operations
pub use super::response::stream::ByteStream; // optional: streams
pub use super::response::{FromResponse, Raw}; // optional: operations
pub use crate::types;
pub use crate::union; // optional: union
pub use crate::{
    bodies, files, long_running, newtype, operation, outputs, paged, record, scalar_enum, text_enum, text_order,
};
