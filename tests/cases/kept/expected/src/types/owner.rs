// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_owners` answers with.
    ///
    /// `#/components/schemas/Owner`
    pub struct Owner {
        pub name: Option<String>,
    } impl Default
}
