// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A pet of the shop.
    ///
    /// `schemas/pet.yaml#`
    pub struct Pet {
        pub name: String,
        pub owner: types::Owner,
        pub status: Option<PetStatus>,
        pub statuses: Option<Vec<PetStatusesItem>>,
    } impl new(name: impl Into<String>, owner: types::Owner)
}

text_enum! {
    /// The member `status` of [`Pet`](crate::types::Pet).
    ///
    /// `schemas/pet.yaml#/properties/status`
    pub enum PetStatus {
        Sold = "sold",
        Free = "free",
        ..Unknown(String),
    }
}

text_enum! {
    /// The member `statuses` of [`Pet`](crate::types::Pet).
    ///
    /// `schemas/pet.yaml#/properties/statuses/items`
    pub enum PetStatusesItem {
        Sick = "sick",
        Well = "well",
        ..Unknown(String),
    }
}
