// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Move`
    pub struct Move {
        /// At most 2 items.
        pub from: Option<Vec<f64>> = "from" [Rule::MaxItems(2)],
    } impl Default
}
