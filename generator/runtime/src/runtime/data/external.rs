//! Types of other crates that stand for what the description describes: `uuid::Uuid`, `rust_decimal::Decimal`, one's own.
//!
//! They implement nothing of this crate; what they are read from is kept beside them, as it came. So a value that they do not
//! take is there as it was received, and is listed as one that is not of a format is: the description may well allow it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::runtime::data::reflect::{Reflect, Scalar, Slot, Text, View};
use crate::runtime::data::rules::Violation;
use crate::runtime::data::{decode, encode};

const NO_VALUE: Violation = Violation::new("is nothing that the type of the settings reads");

/// A text that a type reads with [`FromStr`], and is written with [`fmt::Display`].
#[derive(Clone)]
pub struct Parsed<T> {
    text: String,
    value: Option<T>,
}

impl<T> Parsed<T> {
    /// The value; `None` where the text that was received is none.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The value; `None` where the text that was received is none.
    pub fn into_inner(self) -> Option<T> {
        self.value
    }

    /// The text, as it was received or as the value is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T: fmt::Display> From<T> for Parsed<T> {
    fn from(value: T) -> Self {
        Parsed {
            text: value.to_string(),
            value: Some(value),
        }
    }
}

impl<T> AsRef<str> for Parsed<T> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<T: FromStr> Text for Parsed<T> {
    fn set(&mut self, text: Cow<'_, str>) {
        self.value = text.parse().ok();
        self.text = text.into_owned();
    }
    fn check(&self) -> Result<(), Violation> {
        match self.value {
            Some(_) => Ok(()),
            None => Err(NO_VALUE),
        }
    }
    fn is_format(&self) -> bool {
        true
    }
}

impl<T: FromStr> Reflect for Parsed<T> {
    fn blank() -> Self {
        Parsed {
            text: String::new(),
            value: None,
        }
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::decode(deserializer)
    }
}

impl<T: FromStr> Serialize for Parsed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        encode::encode(self, serializer)
    }
}

impl<T> fmt::Debug for Parsed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<T> fmt::Display for Parsed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// As texts, as formats are.
impl<T> PartialEq for Parsed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Parsed<T> {}

impl<T> PartialOrd for Parsed<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Parsed<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Hash for Parsed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

/// JSON that a type reads and writes with serde.
#[derive(Clone)]
pub struct Deserialized<T> {
    json: Value,
    value: Option<T>,
}

impl<T> Deserialized<T> {
    /// The value; `None` where the JSON that was received is none.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The value; `None` where the JSON that was received is none.
    pub fn into_inner(self) -> Option<T> {
        self.value
    }

    /// The JSON, as it was received or as the value is written.
    pub fn as_json(&self) -> &Value {
        &self.json
    }
}

/// A value that has no JSON, as a map whose names are no texts has none, is written as `null`.
impl<T: Serialize> From<T> for Deserialized<T> {
    fn from(value: T) -> Self {
        Deserialized {
            json: serde_json::to_value(&value).unwrap_or_default(),
            value: Some(value),
        }
    }
}

impl<T: DeserializeOwned> Scalar for Deserialized<T> {
    fn set(&mut self, value: Value) {
        self.value = T::deserialize(&value).ok();
        self.json = value;
    }
    fn to_value(&self) -> Value {
        self.json.clone()
    }
    fn check(&self) -> Result<(), Violation> {
        match self.value {
            Some(_) => Ok(()),
            None => Err(NO_VALUE),
        }
    }
    fn has_kind(&self, value: &Value) -> bool {
        // Anything is kept; `null` is a value only where the type says so.
        !value.is_null() || T::deserialize(value).is_ok()
    }
    fn is_format(&self) -> bool {
        true
    }
}

impl<T: DeserializeOwned> Reflect for Deserialized<T> {
    fn blank() -> Self {
        Deserialized {
            json: Value::Null,
            value: None,
        }
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Scalar(self)
    }
    // An object is written as one in every style.
    fn view(&self) -> View<'_> {
        View::Any(&self.json)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Deserialized<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::decode(deserializer)
    }
}

impl<T: DeserializeOwned> Serialize for Deserialized<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        encode::encode(self, serializer)
    }
}

impl<T> fmt::Debug for Deserialized<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.json, f)
    }
}

impl<T> Eq for Deserialized<T> {}

impl<T> Hash for Deserialized<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.json.hash(state);
    }
}

/// As JSON.
impl<T> PartialEq for Deserialized<T> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}
