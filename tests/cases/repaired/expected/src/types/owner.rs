// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`PetOwner`](crate::types::PetOwner) can be.
    ///
    /// `#/components/schemas/Owner`
    pub struct Owner {
        pub name: Option<String>,
    } impl Default
}
