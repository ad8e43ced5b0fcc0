// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Named`](crate::types::Named) can be.
    ///
    /// `#/components/schemas/Cat`
    pub struct Cat {
        pub pet_type: String = "petType",
        pub lives: Option<i64>,
    } impl new(pet_type: impl Into<String>)
}
