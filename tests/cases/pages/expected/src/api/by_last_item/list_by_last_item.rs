// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByLastItem", method: "GET", path: "/by-last-item",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-last-item`
    ///
    /// The inputs of [`Client::list_by_last_item`](crate::Client::list_by_last_item).
    pub struct ListByLastItem -> types::ListByLastItemResponse {
        pub starting_after: Option<String> = query("starting_after") => impl Into<String>,
        pub limit: Option<i64> = query("limit") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByLastItemResponse`](crate::types::ListByLastItemResponse).
    ///
    /// Methods of the call for what can be left out: [`starting_after`](ListByLastItem::starting_after),
    /// [`limit`](ListByLastItem::limit).
    ///
    /// `GET /by-last-item`
    pub fn list_by_last_item(&self) -> Call<ListByLastItem> {
        client::call(self, ListByLastItem::new())
    }
}

paged! {
    ListByLastItem(page): types::Dog = Some(page.data), "/data", LastItem { member: "/id", to: "starting_after", more: "/has_more" },
}
