// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `trucks` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Truck`
    pub enum Truck tag "type" {
        Tipper(types::Tipper) = "tipper",
        Base(TruckBase) = "truck",
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Truck`](crate::types::Truck) can be.
    ///
    /// `#/components/schemas/Truck/discriminator`
    pub struct TruckBase {
        pub r#type: String = "type" [Rule::Given("\"truck\"")],
        pub wheels: Option<i64>,
        pub load: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    } impl Default
}
