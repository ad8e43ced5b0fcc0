// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByCursorBesideErrors", method: "GET", path: "/by-cursor-beside-errors",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-cursor-beside-errors`
    ///
    /// The inputs of [`Client::list_by_cursor_beside_errors`](crate::Client::list_by_cursor_beside_errors).
    pub struct ListByCursorBesideErrors -> types::ListByCursorBesideErrorsResponse {
        pub cursor: Option<String> = query("cursor") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByCursorBesideErrorsResponse`](crate::types::ListByCursorBesideErrorsResponse).
    ///
    /// Methods of the call for what can be left out: [`cursor`](ListByCursorBesideErrors::cursor).
    ///
    /// `GET /by-cursor-beside-errors`
    pub fn list_by_cursor_beside_errors(&self) -> Call<ListByCursorBesideErrors> {
        client::call(self, ListByCursorBesideErrors::new())
    }
}

paged! {
    ListByCursorBesideErrors(page): types::Dog = page.dogs, "/dogs", Token { from: "/cursor", to: "cursor", more: "" },
}
