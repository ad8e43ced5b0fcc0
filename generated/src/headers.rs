// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The documented response headers, typed.

use crate::runtime::data::headers::Headers;

impl Headers {
    /// Whether a browser may send its stored credentials along.
    ///
    /// The header `access-control-allow-credentials`.
    pub fn access_control_allow_credentials(&self) -> Option<bool> {
        self.boolean_of("access-control-allow-credentials")
    }

    /// The request headers that a browser lets pages of those origins send.
    ///
    /// The header `access-control-allow-headers`.
    pub fn access_control_allow_headers(&self) -> Option<&str> {
        self.text_of("access-control-allow-headers")
    }

    /// The methods that a browser lets pages of those origins use.
    ///
    /// The header `access-control-allow-methods`.
    pub fn access_control_allow_methods(&self) -> Option<&str> {
        self.text_of("access-control-allow-methods")
    }

    /// The origins that a browser lets read this response.
    ///
    /// The header `access-control-allow-origin`.
    pub fn access_control_allow_origin(&self) -> Option<&str> {
        self.text_of("access-control-allow-origin")
    }

    /// The response headers that a browser shows to pages of those origins.
    ///
    /// The header `access-control-expose-headers`.
    pub fn access_control_expose_headers(&self) -> Option<&str> {
        self.text_of("access-control-expose-headers")
    }
}
