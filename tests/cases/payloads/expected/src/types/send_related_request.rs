// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/paths/~1files/put/requestBody/content/multipart~1related/schema`
    pub struct SendRelatedRequest {
        pub metadata: SendRelatedRequestMetadata,
        pub file: File,
    }
}

record! {
    /// `#/paths/~1files/put/requestBody/content/multipart~1related/schema/properties/metadata`
    pub struct SendRelatedRequestMetadata {
        pub name: Option<String>,
    } impl Default
}
