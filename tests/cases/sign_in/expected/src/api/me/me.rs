// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "me", method: "GET", path: "/me",
    accept: "application/json", security: &[&["login"]], scopes: &[("login", &["read"])], statuses: &["200"];

    /// `GET /me`
    ///
    /// The inputs of [`Client::me`](crate::Client::me).
    pub struct Me -> String {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /me`
    pub fn me(&self) -> Call<Me> {
        client::call(self, Me::new())
    }
}
