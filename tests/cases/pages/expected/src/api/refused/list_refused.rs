// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listRefused", method: "GET", path: "/refused",
    accept: "application/json", statuses: &["200"];

    /// `GET /refused`
    ///
    /// The inputs of [`Client::list_refused`](crate::Client::list_refused).
    pub struct ListRefused -> types::Dogs {
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// Methods of the call for what can be left out: [`page`](ListRefused::page).
    ///
    /// `GET /refused`
    pub fn list_refused(&self) -> Call<ListRefused> {
        client::call(self, ListRefused::new())
    }
}
