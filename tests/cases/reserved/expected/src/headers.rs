// @generated from the OpenAPI description description.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// The header `clone`.
    pub fn clone_header(&self) -> Option<i64> {
        self.integer_of("clone")
    }

    /// The header `default`.
    pub fn default_header(&self) -> Option<&str> {
        self.text_of("default")
    }

    /// The header `eq`.
    pub fn eq_header(&self) -> Option<bool> {
        self.boolean_of("eq")
    }

    /// The header `from`.
    pub fn from_header(&self) -> Option<&str> {
        self.text_of("from")
    }

    /// The header `get`.
    pub fn get_header(&self) -> Option<&str> {
        self.text_of("get")
    }

    /// The header `into`.
    pub fn into_header(&self) -> Option<&str> {
        self.text_of("into")
    }

    /// The header `len`.
    pub fn len_header(&self) -> Option<i64> {
        self.integer_of("len")
    }
}
