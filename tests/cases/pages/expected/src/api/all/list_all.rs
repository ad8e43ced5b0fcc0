// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listAll", method: "GET", path: "/all",
    accept: "application/json", statuses: &["200"];

    /// `GET /all`
    ///
    /// The inputs of [`Client::list_all`](crate::Client::list_all).
    pub struct ListAll -> types::Dogs {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// `GET /all`
    pub fn list_all(&self) -> Call<ListAll> {
        client::call(self, ListAll::new())
    }
}
