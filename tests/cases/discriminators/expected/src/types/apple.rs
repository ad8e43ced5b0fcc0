// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Fruit`](crate::types::Fruit) can be.
    ///
    /// `#/components/schemas/Apple`
    pub struct Apple {
        pub kind: String = "kind" [Rule::Given("\"apple\"")],
        pub crisp: bool,
    } impl new(crisp: bool)
}
