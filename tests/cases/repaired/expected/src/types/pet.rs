// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_pet` answers with.
    ///
    /// `#/components/schemas/Pet`
    pub struct Pet {
        pub id: Option<PetId>,
        pub name: Option<String> = "name" Required,
        pub kind: Option<PetKind> = "kind" Required,
        pub born: Option<String>,
        pub owner: Option<PetOwner> = "owner" Nullable,
        pub tags: Option<Vec<PetTag>> = "tags" Nullable,
        pub rating: Option<f64>,
        pub home: Option<PetHome>,
        pub weight: Option<f64>,
    } impl Default
}

union! {
    /// The member `id` of [`Pet`](crate::types::Pet).
    ///
    /// `#/components/schemas/Pet/properties/id`
    pub enum PetId {
        String(String),
        Integer(i64),
        ..Unknown(Value),
    }
}

text_enum! {
    /// The member `kind` of [`Pet`](crate::types::Pet).
    ///
    /// `#/components/schemas/Pet/properties/kind`
    pub enum PetKind {
        Cat = "cat",
        Dog = "dog",
        Bird = "bird",
        ..Unknown(String),
    }
}

union! {
    /// The member `owner` of [`Pet`](crate::types::Pet).
    ///
    /// `#/components/schemas/Pet/properties/owner`
    pub enum PetOwner {
        Owner(types::Owner),
        String(String),
        ..Unknown(Value),
    }
}

union! {
    /// The member `tags` of [`Pet`](crate::types::Pet).
    ///
    /// `#/components/schemas/Pet/properties/tags/items`
    pub enum PetTag {
        String(String),
        Integer(i64),
        Boolean(bool),
        ..Unknown(Value),
    }
}

record! {
    /// The member `home` of [`Pet`](crate::types::Pet).
    ///
    /// `#/components/schemas/Pet/properties/home`
    pub struct PetHome {
        pub street: Option<String>,
        pub flat: Option<Value>,
    } impl Default
}
