// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Failure`
    pub struct Failure {
        pub error: types::Problem,
    }
}
