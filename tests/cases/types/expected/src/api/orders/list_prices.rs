// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listPrices", method: "GET", path: "/prices",
    accept: "application/json", statuses: &["200"];

    /// `GET /prices`
    ///
    /// The inputs of [`Client::list_prices`](crate::Client::list_prices).
    pub struct ListPrices -> BTreeMap<String, Deserialized<money::Money>> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a map of `money::Money`.
    ///
    /// `GET /prices`
    pub fn list_prices(&self) -> Call<ListPrices> {
        client::call(self, ListPrices::new())
    }
}
