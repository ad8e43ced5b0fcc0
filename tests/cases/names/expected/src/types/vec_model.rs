// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `Vec` of [`OptionModel`](crate::types::OptionModel).
    ///
    /// `#/components/schemas/Vec`
    pub struct VecModel {
        pub items: Option<Vec<String>>,
    } impl Default
}
