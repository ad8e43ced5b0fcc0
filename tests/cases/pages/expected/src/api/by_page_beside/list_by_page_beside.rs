// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByPageBeside", method: "GET", path: "/by-page-beside",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-page-beside`
    ///
    /// The inputs of [`Client::list_by_page_beside`](crate::Client::list_by_page_beside).
    pub struct ListByPageBeside -> types::ListByPageBesideResponse {
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByPageBesideResponse`](crate::types::ListByPageBesideResponse).
    ///
    /// Methods of the call for what can be left out: [`page`](ListByPageBeside::page).
    ///
    /// `GET /by-page-beside`
    pub fn list_by_page_beside(&self) -> Call<ListByPageBeside> {
        client::call(self, ListByPageBeside::new())
    }
}

paged! {
    ListByPageBeside(page): types::Dog = Some(page.page), "/page", Page { to: "page", first: 1, size: "", pages: "/page_count", more: "" },
}
