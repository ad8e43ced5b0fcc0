// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;
use crate::runtime::prelude::*;

impl Headers {
    /// The header `last-seen`.
    pub fn last_seen(&self) -> Option<DateTime> {
        self.value_of("last-seen")
    }

    /// The header `x-cached`.
    pub fn x_cached(&self) -> Option<bool> {
        self.boolean_of("x-cached")
    }

    /// The header `x-fraction`.
    pub fn x_fraction(&self) -> Option<f64> {
        self.number_of("x-fraction")
    }

    /// The header `x-rate-limit`.
    pub fn x_rate_limit(&self) -> Option<i64> {
        self.integer_of("x-rate-limit")
    }

    /// An identifier of the request
    ///
    /// The header `x-request-id`.
    pub fn x_request_id(&self) -> Option<&str> {
        self.text_of("x-request-id")
    }
}
