// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "key", method: "GET", path: "/key",
    security: &[&["headerKey"]], statuses: &["204"];

    /// `GET /key`
    ///
    /// The inputs of [`Client::key`](crate::Client::key).
    pub struct Key -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /key`
    pub fn key(&self) -> Call<Key> {
        client::call(self, Key::new())
    }
}
