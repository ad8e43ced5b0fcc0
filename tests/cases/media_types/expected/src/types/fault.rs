// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_note` answers with where it fails.
    ///
    /// `#/components/schemas/Fault`
    pub struct Fault {
        pub code: i64,
    }
}
