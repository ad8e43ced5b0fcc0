// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A fee of a balance transaction.
    ///
    /// `#/components/schemas/Fee`
    pub struct Fee {
        pub amount: i64,
        pub application: Option<String> = "application" Nullable,
        pub currency: String,
        pub description: Option<String> = "description" Nullable,
        pub r#type: String = "type",
    }
}
