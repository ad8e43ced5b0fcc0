// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_thing` answers with where it fails.
    ///
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub code: i64,
        pub message: String,
    }
}
