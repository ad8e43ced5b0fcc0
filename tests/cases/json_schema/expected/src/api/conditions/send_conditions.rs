// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sendConditions", method: "POST", path: "/conditions",
    accept: "application/json", statuses: &["200"];

    /// `POST /conditions`
    ///
    /// The inputs of [`Client::send_conditions`](crate::Client::send_conditions).
    pub struct SendConditions -> types::Conditions {
        pub body: types::Conditions = json("application/json"),
    } impl new(body: types::Conditions)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Conditions`](crate::types::Conditions).
    ///
    /// `POST /conditions`
    pub fn send_conditions(&self, body: types::Conditions) -> Call<SendConditions> {
        client::call(self, SendConditions::new(body))
    }
}
