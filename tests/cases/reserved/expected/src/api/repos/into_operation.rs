// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "into", method: "GET", path: "/into",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /into`
    ///
    /// The inputs of [`Client::into_operation`](crate::Client::into_operation).
    pub struct IntoOperation -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /into`
    pub fn into_operation(&self) -> Call<IntoOperation> {
        client::call(self, IntoOperation::new())
    }
}
