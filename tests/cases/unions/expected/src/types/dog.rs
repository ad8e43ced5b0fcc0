// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Named`](crate::types::Named) can be.
    ///
    /// `#/components/schemas/Dog`
    pub struct Dog {
        pub pet_type: String = "petType",
        pub bark: Option<String>,
    } impl new(pet_type: impl Into<String>)
}
