// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `find_out` answers with where it fails.
    ///
    /// `#/paths/~1where/get/responses/default/content/application~1json/schema`
    pub struct FindOutError {
        pub reason: String,
    }
}
