// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "same_twice", method: "GET", path: "/same",
    accept: "application/json", statuses: &["200", "203"];

    /// `GET /same`
    ///
    /// The inputs of [`Client::same_twice`](crate::Client::same_twice).
    pub struct SameTwice -> types::Item {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Item`](crate::types::Item).
    ///
    /// `GET /same`
    pub fn same_twice(&self) -> Call<SameTwice> {
        client::call(self, SameTwice::new())
    }
}
