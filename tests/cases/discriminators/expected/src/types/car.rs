// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `add_car`.
    ///
    /// `#/components/schemas/Car`
    pub struct Car {
        pub r#type: String = "type" [Rule::Given("\"car\"")],
        pub wheels: Option<i64>,
        pub doors: Option<i64>,
    } impl Default
}
