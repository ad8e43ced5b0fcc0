// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByPage", method: "GET", path: "/by-page",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-page`
    ///
    /// The inputs of [`Client::list_by_page`](crate::Client::list_by_page).
    pub struct ListByPage -> types::ListByPageResponse {
        /// Default: `0`.
        pub page: Option<i64> = query("page") => i64,
        pub page_size: Option<i64> = query("pageSize") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByPageResponse`](crate::types::ListByPageResponse).
    ///
    /// Methods of the call for what can be left out: [`page`](ListByPage::page),
    /// [`page_size`](ListByPage::page_size).
    ///
    /// `GET /by-page`
    pub fn list_by_page(&self) -> Call<ListByPage> {
        client::call(self, ListByPage::new())
    }
}

paged! {
    ListByPage(page): types::Dog = page.result?.items, "/result/items", Page { to: "page", first: 0, size: "pageSize", pages: "/result/totalPages", more: "" },
}
