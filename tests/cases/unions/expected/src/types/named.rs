// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

union! {
    /// The member `named` of [`Zoo`](crate::types::Zoo).
    ///
    /// `#/components/schemas/Named`
    pub enum Named tag "petType" {
        Cat(types::Cat) = "Cat",
        Dog(types::Dog) = "Dog",
        ..Unknown(Value),
    }
}
