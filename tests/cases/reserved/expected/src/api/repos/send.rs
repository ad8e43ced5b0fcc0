// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send", method: "GET", path: "/send",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /send`
    ///
    /// The inputs of [`Client::send`](crate::Client::send).
    pub struct SendOperation -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /send`
    pub fn send(&self) -> Call<SendOperation> {
        client::call(self, SendOperation::new())
    }
}
