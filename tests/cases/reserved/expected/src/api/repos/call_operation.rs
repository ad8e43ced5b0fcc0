// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "call", method: "GET", path: "/call",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /call`
    ///
    /// The inputs of [`Client::call_operation`](crate::Client::call_operation).
    pub struct CallOperation -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /call`
    pub fn call_operation(&self) -> Call<CallOperation> {
        client::call(self, CallOperation::new())
    }
}
