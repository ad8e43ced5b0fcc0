// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "tenant", method: "GET", path: "/tenant",
    security: &[&["tenant"]], scopes: &[("tenant", &["read"])], statuses: &["204"];

    /// `GET /tenant`
    ///
    /// The inputs of [`Client::tenant`](crate::Client::tenant).
    pub struct Tenant -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /tenant`
    pub fn tenant(&self) -> Call<Tenant> {
        client::call(self, Tenant::new())
    }
}
