// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_pets` answers with where it fails.
    ///
    /// `responses.yaml#/NotFound/content/application~1json/schema`
    pub struct NotFound {
        pub reason: Option<String>,
    } impl Default
}
