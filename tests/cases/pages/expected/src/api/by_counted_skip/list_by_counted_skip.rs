// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listByCountedSkip", method: "GET", path: "/by-counted-skip",
    accept: "application/json", statuses: &["200"];

    /// `GET /by-counted-skip`
    ///
    /// The inputs of [`Client::list_by_counted_skip`](crate::Client::list_by_counted_skip).
    pub struct ListByCountedSkip -> Vec<types::Dog> {
        /// The 1-based position of the first dog.
        pub skip: Option<i64> = query("skip") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Dog`](crate::types::Dog).
    ///
    /// Methods of the call for what can be left out: [`skip`](ListByCountedSkip::skip).
    ///
    /// `GET /by-counted-skip`
    pub fn list_by_counted_skip(&self) -> Call<ListByCountedSkip> {
        client::call(self, ListByCountedSkip::new())
    }
}

paged! {
    ListByCountedSkip(page): types::Dog = Some(page), "", Offset { to: "skip", first: 1, size: "", total: "", more: "" },
}
