// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByLink", method: "GET", path: "/by-link",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-link`
    ///
    /// The inputs of [`Client::list_by_link`](crate::Client::list_by_link).
    pub struct ListByLink -> Vec<types::Dog> {
        pub per_page: Option<i64> = query("per_page") => i64,
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Dog`](crate::types::Dog).
    ///
    /// Methods of the call for what can be left out: [`per_page`](ListByLink::per_page),
    /// [`page`](ListByLink::page).
    ///
    /// `GET /by-link`
    pub fn list_by_link(&self) -> Call<ListByLink> {
        client::call(self, ListByLink::new())
    }
}

paged! {
    ListByLink(page): types::Dog = Some(page), "", Link,
}
