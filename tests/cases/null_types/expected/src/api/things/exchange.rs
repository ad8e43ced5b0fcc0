// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "exchange", method: "POST", path: "/things",
    accept: "application/json", statuses: &["200"];

    /// `POST /things`
    ///
    /// The inputs of [`Client::exchange`](crate::Client::exchange).
    pub struct Exchange -> types::Thing {
        pub body: types::Thing = json("application/json"),
    } impl new(body: types::Thing)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Thing`](crate::types::Thing).
    ///
    /// `POST /things`
    pub fn exchange(&self, body: types::Thing) -> Call<Exchange> {
        client::call(self, Exchange::new(body))
    }
}
