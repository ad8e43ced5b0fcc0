// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "basic", method: "GET", path: "/basic",
    security: &[&["basic"]], statuses: &["204"];

    /// `GET /basic`
    ///
    /// The inputs of [`Client::basic`](crate::Client::basic).
    pub struct Basic -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /basic`
    pub fn basic(&self) -> Call<Basic> {
        client::call(self, Basic::new())
    }
}
