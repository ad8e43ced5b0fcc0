// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "anything", method: "GET", path: "/anything",
    accept: "application/json", statuses: &["default"];

    /// `GET /anything`
    ///
    /// The inputs of [`Client::anything`](crate::Client::anything).
    pub struct Anything -> Value {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with any JSON.
    ///
    /// `GET /anything`
    pub fn anything(&self) -> Call<Anything> {
        client::call(self, Anything::new())
    }
}
