// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;
use crate::runtime::prelude::*;

impl Headers {
    /// The header `set-cookie`.
    pub fn set_cookie(&self) -> Option<Vec<String>> {
        self.value_of("set-cookie")
    }

    /// The header `x-counts`.
    pub fn x_counts(&self) -> Option<Vec<i64>> {
        self.value_of("x-counts")
    }

    /// The header `x-dates`.
    pub fn x_dates(&self) -> Option<Vec<String>> {
        self.value_of("x-dates")
    }

    /// The header `x-deep`.
    pub fn x_deep(&self) -> Option<&str> {
        self.text_of("x-deep")
    }

    /// The header `x-quota`.
    pub fn x_quota(&self) -> Option<BTreeMap<String, i64>> {
        self.object_of("x-quota", true)
    }

    /// The header `x-rate`.
    pub fn x_rate(&self) -> Option<types::GetHeadersXRate> {
        self.object_of("x-rate", false)
    }

    /// The header `x-tags`.
    pub fn x_tags(&self) -> Option<Vec<String>> {
        self.value_of("x-tags")
    }
}
