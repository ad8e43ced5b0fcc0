// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The member `address` of [`ProjectOwner`](crate::types::ProjectOwner).
    ///
    /// `#/components/schemas/Ticket/properties/author/properties/address`
    pub struct Address {
        pub city: Option<String>,
    } impl Default
}
