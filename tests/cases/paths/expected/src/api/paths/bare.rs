// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "bare", method: "GET", path: "/bare/{id}/again/{id}",
    statuses: &["204"];

    /// `GET bare/{id}/again/{id}`
    ///
    /// The inputs of [`Client::bare`](crate::Client::bare).
    pub struct Bare -> () {
        pub id: String = path("id"),
    } impl new(id: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET bare/{id}/again/{id}`
    pub fn bare(&self, id: impl Into<String>) -> Call<Bare> {
        client::call(self, Bare::new(id))
    }
}
