// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// The header `location`.
    pub fn location(&self) -> Option<&str> {
        self.text_of("location")
    }

    /// The header `operation-location`.
    pub fn operation_location(&self) -> Option<&str> {
        self.text_of("operation-location")
    }

    /// The header `retry-after`.
    pub fn retry_after(&self) -> Option<i64> {
        self.integer_of("retry-after")
    }
}
