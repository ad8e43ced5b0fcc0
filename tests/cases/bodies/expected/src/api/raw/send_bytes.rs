// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_bytes", method: "POST", path: "/raw",
    statuses: &["204"];

    /// `POST /raw`
    ///
    /// The inputs of [`Client::send_bytes`](crate::Client::send_bytes).
    pub struct SendBytes -> () {
        pub body: File = binary("application/octet-stream"),
    } impl new(body: impl Into<File>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /raw`
    pub fn send_bytes(&self, body: impl Into<File>) -> Call<SendBytes> {
        client::call(self, SendBytes::new(body))
    }
}
