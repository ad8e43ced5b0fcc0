// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "brace", method: "GET", path: "/open/%7Bbrace",
    statuses: &["204"];

    /// `GET /open/{brace`
    ///
    /// The inputs of [`Client::brace`](crate::Client::brace).
    pub struct Brace -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /open/{brace`
    pub fn brace(&self) -> Call<Brace> {
        client::call(self, Brace::new())
    }
}
