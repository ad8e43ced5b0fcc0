// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_continue` answers with.
    ///
    /// `#/paths/~1by-continue/get/responses/200/content/application~1json/schema`
    pub struct ListByContinueResponse {
        pub items: Vec<types::Dog>,
        pub metadata: Option<ListByContinueResponseMetadata>,
    }
}

record! {
    /// The member `metadata` of [`ListByContinueResponse`](crate::types::ListByContinueResponse).
    ///
    /// `#/paths/~1by-continue/get/responses/200/content/application~1json/schema/properties/metadata`
    pub struct ListByContinueResponseMetadata {
        pub r#continue: Option<String> = "continue",
        pub remaining_item_count: Option<i64> = "remainingItemCount",
    } impl Default
}
