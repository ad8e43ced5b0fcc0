// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByOffset", method: "GET", path: "/by-offset",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-offset`
    ///
    /// The inputs of [`Client::list_by_offset`](crate::Client::list_by_offset).
    pub struct ListByOffset -> types::Dogs {
        pub offset: Option<i64> = query("offset") => i64,
        pub limit: Option<i64> = query("limit") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// Methods of the call for what can be left out: [`offset`](ListByOffset::offset),
    /// [`limit`](ListByOffset::limit).
    ///
    /// `GET /by-offset`
    pub fn list_by_offset(&self) -> Call<ListByOffset> {
        client::call(self, ListByOffset::new())
    }
}

paged! {
    ListByOffset(page): types::Dog = Some(page), "", Offset { to: "offset", first: 0, size: "limit", total: "", more: "" },
}
