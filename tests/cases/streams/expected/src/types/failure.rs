// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `create_chat` answers with where it fails.
    ///
    /// `#/components/schemas/Failure`
    pub struct Failure {
        pub error: types::Problem,
    }
}
