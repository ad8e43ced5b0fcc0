// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_cursor` answers with.
    ///
    /// `#/paths/~1by-cursor/get/responses/200/content/application~1json/schema`
    pub struct ListByCursorResponse {
        pub data: Vec<types::Dog>,
        pub next_cursor: Option<String> = "next_cursor" Required,
        pub has_more: Option<bool>,
    }
}
