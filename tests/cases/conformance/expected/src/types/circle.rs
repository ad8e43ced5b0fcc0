// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Shape`](crate::types::Shape) can be.
    ///
    /// `#/components/schemas/Circle`
    pub struct Circle {
        pub center: types::Place,
        pub radius: Option<f64>,
    } impl new(center: types::Place)
}
