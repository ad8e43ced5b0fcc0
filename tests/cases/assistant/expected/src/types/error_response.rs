// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat_completion` answers with where it fails.
    ///
    /// `#/components/schemas/ErrorResponse`
    pub struct ErrorResponse {
        pub error: ErrorResponseError,
    }
}

record! {
    /// The member `error` of [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// `#/components/schemas/ErrorResponse/properties/error`
    pub struct ErrorResponseError {
        pub code: Option<String> = "code" Required,
        pub message: String,
        pub param: Option<String> = "param" Required,
        pub r#type: String = "type",
    }
}
