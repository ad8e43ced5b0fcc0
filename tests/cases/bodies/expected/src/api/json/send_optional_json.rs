// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "send_optional_json", method: "PUT", path: "/json",
    statuses: &["204"];

    /// `PUT /json`
    ///
    /// The inputs of [`Client::send_optional_json`](crate::Client::send_optional_json).
    pub struct SendOptionalJson -> () {
        pub body: Option<types::Note> = json("application/vnd.acme.note+json") => types::Note,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`body`](SendOptionalJson::body).
    ///
    /// `PUT /json`
    pub fn send_optional_json(&self) -> Call<SendOptionalJson> {
        client::call(self, SendOptionalJson::new())
    }
}
