// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// The header `location`.
    pub fn location(&self) -> Option<&str> {
        self.text_of("location")
    }
}
