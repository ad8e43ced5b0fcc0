// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "fmt", method: "GET", path: "/fmt",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /fmt`
    ///
    /// The inputs of [`Client::fmt_operation`](crate::Client::fmt_operation).
    pub struct Fmt -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /fmt`
    pub fn fmt_operation(&self) -> Call<Fmt> {
        client::call(self, Fmt::new())
    }
}
