// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_xml", method: "PATCH", path: "/raw",
    statuses: &["204"];

    /// `PATCH /raw`
    ///
    /// The inputs of [`Client::send_xml`](crate::Client::send_xml).
    pub struct SendXml -> () {
        pub body: String = text("application/xml"),
    } impl new(body: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PATCH /raw`
    pub fn send_xml(&self, body: impl Into<String>) -> Call<SendXml> {
        client::call(self, SendXml::new(body))
    }
}
