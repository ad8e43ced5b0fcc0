// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_of_errors` answers with.
    ///
    /// `#/paths/~1only-errors/get/responses/200/content/application~1json/schema`
    pub struct ListOfErrorsResponse {
        pub cursor: Option<String>,
        pub errors: Option<Vec<types::Dog>>,
    } impl Default
}
