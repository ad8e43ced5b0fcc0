// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_by_cursor_beside_errors` answers with.
    ///
    /// `#/paths/~1by-cursor-beside-errors/get/responses/200/content/application~1json/schema`
    pub struct ListByCursorBesideErrorsResponse {
        pub errors: Option<Vec<ListByCursorBesideErrorsResponseError>>,
        pub dogs: Option<Vec<types::Dog>>,
        pub cursor: Option<String>,
    } impl Default
}

record! {
    /// The member `errors` of [`ListByCursorBesideErrorsResponse`](crate::types::ListByCursorBesideErrorsResponse).
    ///
    /// `#/paths/~1by-cursor-beside-errors/get/responses/200/content/application~1json/schema/properties/errors/items`
    pub struct ListByCursorBesideErrorsResponseError {
        pub code: Option<String>,
    } impl Default
}
