// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `data` of [`ErrorEvent`](crate::types::ErrorEvent).
    ///
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub message: String,
        pub code: Option<String> = "code" Nullable,
    }
}
