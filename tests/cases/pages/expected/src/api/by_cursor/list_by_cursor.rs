// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByCursor", method: "GET", path: "/by-cursor",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-cursor`
    ///
    /// The inputs of [`Client::list_by_cursor`](crate::Client::list_by_cursor).
    pub struct ListByCursor -> types::ListByCursorResponse {
        pub page_cursor: Option<String> = query("page[cursor]") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByCursorResponse`](crate::types::ListByCursorResponse).
    ///
    /// Methods of the call for what can be left out: [`page_cursor`](ListByCursor::page_cursor).
    ///
    /// `GET /by-cursor`
    pub fn list_by_cursor(&self) -> Call<ListByCursor> {
        client::call(self, ListByCursor::new())
    }
}

paged! {
    ListByCursor(page): types::Dog = Some(page.data), "/data", Token { from: "/next_cursor", to: "page[cursor]", more: "/has_more" },
}
