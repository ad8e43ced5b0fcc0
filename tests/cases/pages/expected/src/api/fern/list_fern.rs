// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listFern", method: "GET", path: "/fern",
    accept: "application/json", statuses: &["200"];

    /// `GET /fern`
    ///
    /// The inputs of [`Client::list_fern`](crate::Client::list_fern).
    pub struct ListFern -> types::ListFernResponse {
        pub from: Option<String> = query("from") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListFernResponse`](crate::types::ListFernResponse).
    ///
    /// Methods of the call for what can be left out: [`from`](ListFern::from).
    ///
    /// `GET /fern`
    pub fn list_fern(&self) -> Call<ListFern> {
        client::call(self, ListFern::new())
    }
}

paged! {
    ListFern(page): types::Dog = page.dogs, "/dogs", Token { from: "/next", to: "from", more: "" },
}
