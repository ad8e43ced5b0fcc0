// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Address`
    pub struct Address {
        pub city: String,
        pub verified: bool,
    }
}

record! {
    /// `#/components/schemas/Address`
    pub struct AddressInput {
        pub city: String,
    }
}
