// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Toy`
    pub struct Toy {
        pub price: Option<i64>,
    } impl Default
}
