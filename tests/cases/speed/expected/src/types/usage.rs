// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What an answer took.
    ///
    /// `#/components/schemas/Usage`
    pub struct Usage {
        pub input_tokens: i64,
        pub output_tokens: i64,
        pub total_tokens: i64,
    }
}
