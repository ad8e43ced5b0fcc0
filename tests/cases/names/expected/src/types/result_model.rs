// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Result`
    pub struct ResultModel {
        pub ok: Option<bool>,
    } impl Default
}
