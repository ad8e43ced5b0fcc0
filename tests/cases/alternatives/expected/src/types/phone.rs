// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`AllContact`](crate::types::AllContact) can be.
    ///
    /// `#/components/schemas/Phone`
    pub struct Phone {
        pub phone: Option<String>,
    } impl Default
}
