// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "either", method: "GET", path: "/either",
    security: &[&["oauth"], &["headerKey"]], scopes: &[("oauth", &["read", "write"])], statuses: &["204"];

    /// `GET /either`
    ///
    /// The inputs of [`Client::either`](crate::Client::either).
    pub struct Either -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /either`
    pub fn either(&self) -> Call<Either> {
        client::call(self, Either::new())
    }
}
