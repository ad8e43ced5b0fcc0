// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_index` answers with where it fails.
    ///
    /// `#/components/schemas/Failure`
    pub struct Failure {
        pub code: String,
    }
}
