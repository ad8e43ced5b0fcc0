// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "toOwned", method: "GET", path: "/to-owned",
    security: &[&["build"]], statuses: &["204"];

    /// `GET /to-owned`
    ///
    /// The inputs of [`Client::to_owned_operation`](crate::Client::to_owned_operation).
    pub struct ToOwnedOperation -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /to-owned`
    pub fn to_owned_operation(&self) -> Call<ToOwnedOperation> {
        client::call(self, ToOwnedOperation::new())
    }
}
