// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `address` of [`User`](crate::types::User).
    ///
    /// `#/components/schemas/Address`
    pub struct Address {
        pub city: String,
        pub verified: bool,
    }
}

record! {
    /// The member `address` of [`UserInput`](crate::types::UserInput).
    ///
    /// `#/components/schemas/Address`
    pub struct AddressInput {
        pub city: String,
    } impl new(city: impl Into<String>)
}
