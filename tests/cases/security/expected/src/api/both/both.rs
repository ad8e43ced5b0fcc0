// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "both", method: "GET", path: "/both",
    security: &[&["headerKey", "basic"]], statuses: &["204"];

    /// `GET /both`
    ///
    /// The inputs of [`Client::both`](crate::Client::both).
    pub struct Both -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /both`
    pub fn both(&self) -> Call<Both> {
        client::call(self, Both::new())
    }
}
