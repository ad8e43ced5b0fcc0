// @generated from the OpenAPI description description.yaml; do not edit

//! What macros write, by one name each: whatever a macro names is found here, so that its paths are short, absolute, and the same in
//! each crate. Not for programs.

pub use std::any::Any;
pub use std::borrow::Cow;
pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::cmp::{Eq, Ord, Ordering, PartialEq, PartialOrd};
pub use std::convert::{AsRef, From, Infallible, Into, TryFrom};
pub use std::default::Default;
pub use std::fmt::{Debug, Display, Formatter, Result as FmtResult};
pub use std::hash::{Hash, Hasher};
pub use std::marker::{Send, Sync};
pub use std::option::Option::{self, None, Some};
pub use std::result::Result;
pub use std::str::FromStr;
pub use std::string::String;
pub use std::sync::Arc;
pub use std::vec::Vec;

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
pub use serde_json::Value as Json;

pub use super::data::decode::decode;
pub use super::data::derived::{copy, equal, made, show as show_data};
pub use super::data::encode::encode;
pub use super::data::reflect::{
    Listed, More, Presence, RecordShape, Reflect, Scalar, Slot, Struct, Text, View, VisitSlots, VisitViews,
};
pub use super::data::rules::{Rule, UNLISTED, Violation, check as check_rules};
#[cfg(feature = "test-util")] // optional: operations
pub use super::data::sample::Sample; // optional: operations
pub use super::data::text::{
    InvalidText, check as check_text, checked, checked_static, has_kind, is_secret, position_of, scalar,
    show as show_scalar, show_text,
};
pub use super::data::union::shape::{Kinds, Union, UnionShape, Variant}; // optional: union
pub use super::description::error::Error; // optional: operations
pub use super::description::input::{Choice, Given, Input, Value, VisitValues, show_choice}; // optional: operations
pub use super::description::spec::Spec; // optional: operations
pub use super::operation::{Operation, set, show as show_operation}; // optional: operations
pub use super::response::{FromResponse, Raw}; // optional: operations
#[cfg(feature = "test-util")] // optional: operations
pub use super::response::{MakeSample, rules_of}; // optional: operations
