// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Truck`](crate::types::Truck) can be.
    ///
    /// `#/components/schemas/Tipper`
    pub struct Tipper {
        pub r#type: String = "type" [Rule::Given("\"tipper\"")],
        pub wheels: Option<i64>,
        pub load: Option<i64>,
        pub angle: Option<i64>,
    } impl Default
}
