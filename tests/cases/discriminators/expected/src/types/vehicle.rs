// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The body of `drive`.
    ///
    /// `#/components/schemas/Vehicle`
    pub enum Vehicle tag "type" {
        Car(types::Car) = "car" + From,
        Truck(types::TruckBase) = "truck" + From,
        Tipper(types::Tipper) = "tipper" + From,
        Base(VehicleBase) + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Vehicle`](crate::types::Vehicle) can be.
    ///
    /// `#/components/schemas/Vehicle/discriminator`
    pub struct VehicleBase {
        pub r#type: String = "type",
        pub wheels: Option<i64>,
        ..pub extra: BTreeMap<String, Value>,
    } impl new(r#type: impl Into<String>)
}
