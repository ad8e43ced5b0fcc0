// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Error`
    pub struct ErrorModel {
        pub message: Option<String>,
    } impl Default
}
