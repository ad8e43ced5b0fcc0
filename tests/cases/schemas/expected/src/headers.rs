// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// How old the answer is in seconds.
    ///
    /// The header `age`.
    pub fn age(&self) -> Option<i64> {
        self.integer_of("age")
    }
}
