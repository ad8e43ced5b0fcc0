// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listQuotes", method: "GET", path: "/quotes",
    accept: "application/json", statuses: &["200"];

    /// All quotes, by symbol.
    ///
    /// The inputs of [`Client::list_quotes`](crate::Client::list_quotes).
    pub struct ListQuotes -> types::Quotes {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// All quotes, by symbol.
    ///
    /// Answers with [`Quotes`](crate::types::Quotes).
    ///
    /// `GET /quotes`
    pub fn list_quotes(&self) -> Call<ListQuotes> {
        client::call(self, ListQuotes::new())
    }
}
