// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Fault`
    pub struct Fault {
        pub message: String,
        pub code: Option<i64>,
    }
}
