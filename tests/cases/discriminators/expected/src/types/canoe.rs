// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Boat`](crate::types::Boat) can be.
    ///
    /// `#/components/schemas/Canoe`
    pub struct Canoe {
        pub hull: String = "hull" [Rule::Given("\"canoe\"")],
        pub seats: Option<i64>,
    } impl Default
}
