// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "search", method: "POST", path: "/search",
    statuses: &["204"];

    /// `POST /search`
    ///
    /// The inputs of [`Client::search`](crate::Client::search).
    pub struct Search -> () {
        pub body: types::Expression = json("application/json"),
    } impl new(body: impl Into<types::Expression>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /search`
    pub fn search(&self, body: impl Into<types::Expression>) -> Call<Search> {
        client::call(self, Search::new(body))
    }
}
