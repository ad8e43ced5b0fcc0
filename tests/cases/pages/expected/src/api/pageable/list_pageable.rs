// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "listPageable", method: "GET", path: "/pageable",
    accept: "application/json", statuses: &["200"];

    /// `GET /pageable`
    ///
    /// The inputs of [`Client::list_pageable`](crate::Client::list_pageable).
    pub struct ListPageable -> types::ListPageableResponse {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`ListPageableResponse`](crate::types::ListPageableResponse).
    ///
    /// `GET /pageable`
    pub fn list_pageable(&self) -> Call<ListPageable> {
        client::call(self, ListPageable::new())
    }
}

paged! {
    ListPageable(page): types::Dog = page.dogs, "/dogs", Url("/next"),
}
