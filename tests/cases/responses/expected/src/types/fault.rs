// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_item` answers with where it fails.
    ///
    /// `#/components/schemas/Fault`
    pub struct Fault {
        pub message: String,
        pub code: Option<i64>,
    }
}
