// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "optional", method: "GET", path: "/optional",
    security: &[&["bearer"], &[]], statuses: &["204"];

    /// `GET /optional`
    ///
    /// The inputs of [`Client::optional`](crate::Client::optional).
    pub struct Optional -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /optional`
    pub fn optional(&self) -> Call<Optional> {
        client::call(self, Optional::new())
    }
}
