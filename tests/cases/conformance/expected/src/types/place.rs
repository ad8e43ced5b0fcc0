// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `center` of [`Circle`](crate::types::Circle).
    ///
    /// `#/components/schemas/Place`
    pub struct Place {
        /// At most 90.
        pub lat: f64 = "lat" [Rule::Maximum(90.0)],
        pub lon: f64,
    } impl new(lat: f64, lon: f64); closed true
}
