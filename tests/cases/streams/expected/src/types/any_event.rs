// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/AnyEvent`
    pub struct AnyEvent {
        pub data: String,
        pub event: Option<String>,
        pub id: Option<String>,
        /// At least 0.
        pub retry: Option<i64> = "retry" [Rule::IntegerMinimum(0)],
    }
}
