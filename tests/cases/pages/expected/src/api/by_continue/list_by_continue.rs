// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByContinue", method: "GET", path: "/by-continue",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-continue`
    ///
    /// The inputs of [`Client::list_by_continue`](crate::Client::list_by_continue).
    pub struct ListByContinue -> types::ListByContinueResponse {
        pub r#continue: Option<String> = query("continue") => impl Into<String>,
        pub limit: Option<i64> = query("limit") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByContinueResponse`](crate::types::ListByContinueResponse).
    ///
    /// Methods of the call for what can be left out: [`continue`](ListByContinue::continue),
    /// [`limit`](ListByContinue::limit).
    ///
    /// `GET /by-continue`
    pub fn list_by_continue(&self) -> Call<ListByContinue> {
        client::call(self, ListByContinue::new())
    }
}

paged! {
    ListByContinue(page): types::Dog = Some(page.items), "/items", Token { from: "/metadata/continue", to: "continue", more: "" },
}
