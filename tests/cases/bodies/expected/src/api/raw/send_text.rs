// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_text", method: "PUT", path: "/raw",
    statuses: &["204"];

    /// `PUT /raw`
    ///
    /// The inputs of [`Client::send_text`](crate::Client::send_text).
    pub struct SendText -> () {
        pub body: String = text("text/plain"),
    } impl new(body: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /raw`
    pub fn send_text(&self, body: impl Into<String>) -> Call<SendText> {
        client::call(self, SendText::new(body))
    }
}
