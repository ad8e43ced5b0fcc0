// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendTuples", method: "POST", path: "/tuples",
    accept: "application/json", statuses: &["200"];

    /// `POST /tuples`
    ///
    /// The inputs of [`Client::send_tuples`](crate::Client::send_tuples).
    pub struct SendTuples -> types::Tuples {
        pub body: types::Tuples = json("application/json"),
    } impl new(body: types::Tuples)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Tuples`](crate::types::Tuples).
    ///
    /// `POST /tuples`
    pub fn send_tuples(&self, body: types::Tuples) -> Call<SendTuples> {
        client::call(self, SendTuples::new(body))
    }
}
