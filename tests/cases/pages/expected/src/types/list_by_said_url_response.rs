// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_said_url` answers with.
    ///
    /// `#/paths/~1by-said-url/get/responses/200/content/application~1json/schema`
    pub struct ListBySaidUrlResponse {
        pub dogs: Vec<types::Dog>,
        pub pagination: Option<ListBySaidUrlResponsePagination>,
    }
}

record! {
    /// The member `pagination` of [`ListBySaidUrlResponse`](crate::types::ListBySaidUrlResponse).
    ///
    /// `#/paths/~1by-said-url/get/responses/200/content/application~1json/schema/properties/pagination`
    pub struct ListBySaidUrlResponsePagination {
        /// A URL that answers with the dogs after these.
        pub next_page: Option<String>,
        /// The cursor of these. It is part of no URL.
        pub cursor: Option<String>,
    } impl Default
}
