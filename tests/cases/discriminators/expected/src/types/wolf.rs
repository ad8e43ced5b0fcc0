// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Animal`](crate::types::Animal) can be.
    ///
    /// `#/components/schemas/Wolf`
    pub struct Wolf {
        pub r#type: types::AnimalType = "type" [Rule::Given("\"Wolf\"")],
        pub howl: Option<i64>,
    } impl Default
}
