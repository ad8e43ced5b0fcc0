// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_page` answers with.
    ///
    /// `#/paths/~1by-page/get/responses/200/content/application~1json/schema`
    pub struct ListByPageResponse {
        pub result: Option<ListByPageResponseResult>,
    } impl Default
}

record! {
    /// The member `result` of [`ListByPageResponse`](crate::types::ListByPageResponse).
    ///
    /// `#/paths/~1by-page/get/responses/200/content/application~1json/schema/properties/result`
    pub struct ListByPageResponseResult {
        pub items: Option<Vec<types::Dog>>,
        pub total_pages: Option<i64> = "totalPages",
    } impl Default
}
