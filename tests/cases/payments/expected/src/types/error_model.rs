// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_charges` answers with where it fails.
    ///
    /// `#/components/schemas/error`
    pub struct ErrorModel {
        pub error: ErrorModelError,
    }
}

record! {
    /// The member `error` of [`ErrorModel`](crate::types::ErrorModel).
    ///
    /// `#/components/schemas/error/properties/error`
    pub struct ErrorModelError {
        pub r#type: ErrorModelErrorType = "type",
        pub code: Option<String>,
        pub decline_code: Option<String>,
        pub message: Option<String>,
        pub param: Option<String>,
    }
}

text_enum! {
    /// The member `type` of [`ErrorModelError`](crate::types::ErrorModelError).
    ///
    /// `#/components/schemas/error/properties/error/properties/type`
    pub enum ErrorModelErrorType {
        ApiError = "api_error",
        CardError = "card_error",
        IdempotencyError = "idempotency_error",
        InvalidRequestError = "invalid_request_error",
        ..Unknown(String),
    }
}
