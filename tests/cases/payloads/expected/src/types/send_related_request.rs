// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `send_related`.
    ///
    /// `#/paths/~1files/put/requestBody/content/multipart~1related/schema`
    pub struct SendRelatedRequest {
        pub metadata: SendRelatedRequestMetadata,
        pub file: File,
    } impl new(metadata: SendRelatedRequestMetadata, file: impl Into<File>)
}

record! {
    /// The member `metadata` of [`SendRelatedRequest`](crate::types::SendRelatedRequest).
    ///
    /// `#/paths/~1files/put/requestBody/content/multipart~1related/schema/properties/metadata`
    pub struct SendRelatedRequestMetadata {
        pub name: Option<String>,
    } impl Default
}
