// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listOwners", method: "GET", path: "/owners",
    accept: "application/json", statuses: &["200"];

    /// `GET /owners`
    ///
    /// The inputs of [`Client::list_owners`](crate::Client::list_owners).
    pub struct ListOwners -> Vec<types::Owner> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Owner`](crate::types::Owner).
    ///
    /// `GET /owners`
    pub fn list_owners(&self) -> Call<ListOwners> {
        client::call(self, ListOwners::new())
    }
}
