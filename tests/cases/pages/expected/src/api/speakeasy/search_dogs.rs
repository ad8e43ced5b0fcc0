// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "searchDogs", method: "POST", path: "/speakeasy",
    accept: "application/json", statuses: &["200"];

    /// `POST /speakeasy`
    ///
    /// The inputs of [`Client::search_dogs`](crate::Client::search_dogs).
    pub struct SearchDogs -> types::SearchDogsResponse {
        pub body: types::SearchDogsRequest = json("application/json"),
    } impl new(body: types::SearchDogsRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`SearchDogsResponse`](crate::types::SearchDogsResponse).
    ///
    /// `POST /speakeasy`
    pub fn search_dogs(&self, body: types::SearchDogsRequest) -> Call<SearchDogs> {
        client::call(self, SearchDogs::new(body))
    }
}

paged! {
    SearchDogs(page): types::Dog = Some(page.found.dogs), "/found/dogs", Token { from: "/found/next", to: "/after", more: "" },
}
