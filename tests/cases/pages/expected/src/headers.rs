// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// The header `link`.
    pub fn link(&self) -> Option<&str> {
        self.text_of("link")
    }
}
