// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `engines` of [`Garage`](crate::types::Garage).
    ///
    /// `#/components/schemas/Engine`
    pub enum Engine tag "fuel", else Electric {
        Diesel(types::Diesel) = "diesel",
        Electric(types::Electric) = "electric",
        ..Unknown(Value),
    }
}
