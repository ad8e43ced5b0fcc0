// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `sensors` of [`Device`](crate::types::Device).
    ///
    /// `#/components/schemas/Sensor`
    pub enum Sensor tag "kind" {
        Heat(types::Thermometer) = "heat" + From,
        Light(SensorLight) = "light" + From,
        ..Unknown(Value),
    }
}

record! {
    /// One of what [`Sensor`](crate::types::Sensor) can be.
    ///
    /// `#/components/schemas/Sensor/oneOf/1`
    pub struct SensorLight {
        /// Always `"light"`.
        pub kind: String = "kind" [Rule::Equals("\"light\"")],
        pub level: i64,
        ..pub extra: BTreeMap<String, Value>,
    } impl new(level: i64)
}
