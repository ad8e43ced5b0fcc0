// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "exchange", method: "PUT", path: "/shelves",
    statuses: &["204"];

    /// `PUT /shelves`
    ///
    /// The inputs of [`Client::exchange`](crate::Client::exchange).
    pub struct Exchange -> () {
        pub body: types::ExchangeRequest = json("application/json"),
    } impl new(body: types::ExchangeRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /shelves`
    pub fn exchange(&self, body: types::ExchangeRequest) -> Call<Exchange> {
        client::call(self, Exchange::new(body))
    }
}
