// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "open", method: "GET", path: "/open",
    statuses: &["204"];

    /// `GET /open`
    ///
    /// The inputs of [`Client::open`](crate::Client::open).
    pub struct Open -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /open`
    pub fn open(&self) -> Call<Open> {
        client::call(self, Open::new())
    }
}
