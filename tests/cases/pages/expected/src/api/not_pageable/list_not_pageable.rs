// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listNotPageable", method: "GET", path: "/not-pageable",
    accept: "application/json", statuses: &["200"];

    /// `GET /not-pageable`
    ///
    /// The inputs of [`Client::list_not_pageable`](crate::Client::list_not_pageable).
    pub struct ListNotPageable -> types::Dogs {
        pub page: Option<i64> = query("page") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Dogs`](crate::types::Dogs).
    ///
    /// Methods of the call for what can be left out: [`page`](ListNotPageable::page).
    ///
    /// `GET /not-pageable`
    pub fn list_not_pageable(&self) -> Call<ListNotPageable> {
        client::call(self, ListNotPageable::new())
    }
}
