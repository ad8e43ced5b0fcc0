// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Animal`](crate::types::Animal) can be.
    ///
    /// `#/components/schemas/Lynx`
    pub struct Lynx {
        pub r#type: types::AnimalType = "type" [Rule::Given("\"Lynx\"")],
        pub ears: Option<i64>,
    } impl Default
}
