// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `result` of [`OptionModel`](crate::types::OptionModel).
    ///
    /// `#/components/schemas/Result`
    pub struct ResultModel {
        pub ok: Option<bool>,
    } impl Default
}
