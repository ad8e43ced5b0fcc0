// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// `#/components/schemas/Truck`
    pub enum Truck tag "type" {
        Tipper(types::Tipper) = "tipper",
        Base(TruckBase) = "truck",
        ..Unknown(Value),
    }
}

record! {
    /// `#/components/schemas/Truck/discriminator`
    pub struct TruckBase {
        pub r#type: String = "type" [Rule::Given("\"truck\"")],
        pub wheels: Option<i64>,
        pub load: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    } impl Default
}
