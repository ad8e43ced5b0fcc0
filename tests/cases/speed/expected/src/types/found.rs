// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What a search found.
    ///
    /// `#/components/schemas/Found`
    pub struct Found {
        pub file_id: Option<String>,
        pub filename: Option<String>,
        pub score: Option<f64>,
        pub text: Option<String>,
    } impl Default
}
