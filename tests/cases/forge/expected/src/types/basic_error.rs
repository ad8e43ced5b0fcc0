// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `issues_list` answers with where it fails.
    ///
    /// `#/components/schemas/basic-error`
    pub struct BasicError {
        pub message: Option<String>,
        pub documentation_url: Option<String>,
    } impl Default
}
