// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`Raw`](crate::types::Raw) can be.
    ///
    /// `#/components/schemas/Reflect`
    pub struct Reflect {
        pub reflect: Date,
    }
}
