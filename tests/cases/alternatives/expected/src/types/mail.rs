// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// One of what [`AllContact`](crate::types::AllContact) can be.
    ///
    /// `#/components/schemas/Mail`
    pub struct Mail {
        pub mail: Option<String>,
    } impl Default
}
