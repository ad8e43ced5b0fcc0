// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "oidc", method: "GET", path: "/oidc",
    security: &[&["oidc"]], scopes: &[("oidc", &["openid"])], statuses: &["204"];

    /// `GET /oidc`
    ///
    /// The inputs of [`Client::oidc`](crate::Client::oidc).
    pub struct Oidc -> () {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /oidc`
    pub fn oidc(&self) -> Call<Oidc> {
        client::call(self, Oidc::new())
    }
}
