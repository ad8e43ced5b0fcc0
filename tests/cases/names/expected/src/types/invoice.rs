// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/acme.v1.Invoice`
    pub struct Invoice {
        pub meta: Option<types::Meta>,
    } impl Default
}
