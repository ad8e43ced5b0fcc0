// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_start_index` answers with.
    ///
    /// `#/paths/~1scim~1Users/get/responses/200/content/application~1json/schema`
    pub struct ListByStartIndexResponse {
        pub resources: Vec<types::Dog> = "Resources",
        pub total_results: i64 = "totalResults",
    }
}
