// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_url` answers with.
    ///
    /// `#/paths/~1by-url/get/responses/200/content/application~1json/schema`
    pub struct ListByUrlResponse {
        pub dogs: Option<Vec<types::Dog>>,
        pub tags: Option<Vec<String>>,
        pub meta: Option<ListByUrlResponseMeta>,
    } impl Default
}

record! {
    /// The member `meta` of [`ListByUrlResponse`](crate::types::ListByUrlResponse).
    ///
    /// `#/paths/~1by-url/get/responses/200/content/application~1json/schema/properties/meta`
    pub struct ListByUrlResponseMeta {
        pub key: Option<String>,
        pub next_page_url: Option<Uri> = "next_page_url" Nullable,
        pub previous_page_url: Option<Uri> = "previous_page_url" Nullable,
    } impl Default
}
