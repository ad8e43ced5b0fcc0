// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_link` answers with.
    ///
    /// `#/components/schemas/Dog`
    pub struct Dog {
        pub id: String,
        pub name: Option<String>,
    }
}
