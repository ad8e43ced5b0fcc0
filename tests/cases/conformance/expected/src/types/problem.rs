// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub code: i64,
        pub message: String,
    }
}
