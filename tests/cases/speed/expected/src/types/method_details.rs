// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// How a charge was paid.
    ///
    /// `#/components/schemas/MethodDetails`
    pub struct MethodDetails {
        pub r#type: String = "type",
        pub card: Option<types::CardDetails>,
    }
}
