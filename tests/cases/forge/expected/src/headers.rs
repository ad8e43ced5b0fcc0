// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// The header `link`.
    pub fn link(&self) -> Option<&str> {
        self.text_of("link")
    }

    /// The header `location`.
    pub fn location(&self) -> Option<&str> {
        self.text_of("location")
    }

    /// The header `x-ratelimit-remaining`.
    pub fn x_ratelimit_remaining(&self) -> Option<i64> {
        self.integer_of("x-ratelimit-remaining")
    }
}
