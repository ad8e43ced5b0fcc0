// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `issues_create` answers with where it fails.
    ///
    /// `#/components/schemas/validation-error`
    pub struct ValidationError {
        pub message: String,
        pub errors: Option<Vec<ValidationErrorError>>,
    }
}

record! {
    /// The member `errors` of [`ValidationError`](crate::types::ValidationError).
    ///
    /// `#/components/schemas/validation-error/properties/errors/items`
    pub struct ValidationErrorError {
        pub resource: Option<String>,
        pub field: Option<String>,
        pub code: String,
        pub message: Option<String>,
    }
}
