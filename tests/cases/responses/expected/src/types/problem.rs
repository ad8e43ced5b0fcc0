// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `get_item` answers with where it fails.
    ///
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub title: Option<String>,
        pub status: Option<i64>,
    } impl Default
}
