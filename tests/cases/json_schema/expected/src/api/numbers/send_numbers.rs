// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendNumbers", method: "POST", path: "/numbers",
    accept: "application/json", statuses: &["200"];

    /// `POST /numbers`
    ///
    /// The inputs of [`Client::send_numbers`](crate::Client::send_numbers).
    pub struct SendNumbers -> types::Numbers {
        pub body: types::Numbers = json("application/json"),
    } impl new(body: types::Numbers)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Numbers`](crate::types::Numbers).
    ///
    /// `POST /numbers`
    pub fn send_numbers(&self, body: types::Numbers) -> Call<SendNumbers> {
        client::call(self, SendNumbers::new(body))
    }
}
