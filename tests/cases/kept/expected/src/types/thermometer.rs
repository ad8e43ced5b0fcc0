// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Sensor`](crate::types::Sensor) can be.
    ///
    /// `#/components/schemas/Thermometer`
    pub struct Thermometer {
        /// Always `"heat"`.
        pub kind: String = "kind" [Rule::Equals("\"heat\"")],
        pub celsius: f64,
    } impl new(celsius: f64)
}
