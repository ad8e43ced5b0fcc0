// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "subscribe", method: "POST", path: "/subscribe",
    security: &[&["key"]], statuses: &["202"];

    /// It has what a long-running operation has, and is none.
    ///
    /// The inputs of [`Client::subscribe`](crate::Client::subscribe).
    pub struct Subscribe -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// It has what a long-running operation has, and is none.
    ///
    /// Answers without content.
    ///
    /// `POST /subscribe`
    pub fn subscribe(&self) -> Call<Subscribe> {
        client::call(self, Subscribe::new())
    }
}
