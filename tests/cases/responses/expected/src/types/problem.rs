// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// `#/components/schemas/Problem`
    pub struct Problem {
        pub title: Option<String>,
        pub status: Option<i64>,
    } impl Default
}
