// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_note` answers with where it fails.
    ///
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub title: String,
    }
}
