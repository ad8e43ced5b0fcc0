// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_json", method: "POST", path: "/json",
    statuses: &["204"];

    /// `POST /json`
    ///
    /// The inputs of [`Client::send_json`](crate::Client::send_json).
    pub struct SendJson -> () {
        pub body: types::Note = json("application/json"),
    } impl new(body: types::Note)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /json`
    pub fn send_json(&self, body: types::Note) -> Call<SendJson> {
        client::call(self, SendJson::new(body))
    }
}
