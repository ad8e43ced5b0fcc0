// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByStartIndex", method: "GET", path: "/scim/Users",
    accept: "application/json", statuses: &["200"];

    /// `GET /scim/Users`
    ///
    /// The inputs of [`Client::list_by_start_index`](crate::Client::list_by_start_index).
    pub struct ListByStartIndex -> types::ListByStartIndexResponse {
        pub start_index: Option<i64> = query("startIndex") => i64,
        pub count: Option<i64> = query("count") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListByStartIndexResponse`](crate::types::ListByStartIndexResponse).
    ///
    /// Methods of the call for what can be left out: [`start_index`](ListByStartIndex::start_index),
    /// [`count`](ListByStartIndex::count).
    ///
    /// `GET /scim/Users`
    pub fn list_by_start_index(&self) -> Call<ListByStartIndex> {
        client::call(self, ListByStartIndex::new())
    }
}

paged! {
    ListByStartIndex(page): types::Dog = Some(page.resources), "/Resources", Offset { to: "startIndex", first: 1, size: "count", total: "/totalResults", more: "" },
}
