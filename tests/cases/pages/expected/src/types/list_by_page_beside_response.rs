// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_page_beside` answers with.
    ///
    /// `#/paths/~1by-page-beside/get/responses/200/content/application~1json/schema`
    pub struct ListByPageBesideResponse {
        pub page: Vec<types::Dog>,
        pub page_count: Option<i64>,
    }
}
