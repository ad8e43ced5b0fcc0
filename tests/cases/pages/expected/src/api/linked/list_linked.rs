// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listLinked", method: "GET", path: "/linked",
    accept: "application/json", statuses: &["200"];

    /// `GET /linked`
    ///
    /// The inputs of [`Client::list_linked`](crate::Client::list_linked).
    pub struct ListLinked -> types::Dogs {
        pub from: Option<String> = query("from") => impl Into<String>,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// Methods of the call for what can be left out: [`from`](ListLinked::from).
    ///
    /// `GET /linked`
    pub fn list_linked(&self) -> Call<ListLinked> {
        client::call(self, ListLinked::new())
    }
}

paged! {
    ListLinked(page): types::Dog = Some(page), "", Token { from: "x-next", to: "from", more: "" },
}
