// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `find_out` answers with.
    ///
    /// `#/paths/~1where/get/responses/302/content/application~1json/schema`
    pub struct FindOutResponse {
        pub url: String,
    }
}
