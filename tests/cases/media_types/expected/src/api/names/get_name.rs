// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_name", method: "GET", path: "/names",
    accept: "application/json, text/plain", statuses: &["200"];

    /// `GET /names`
    ///
    /// The inputs of [`Client::get_name`](crate::Client::get_name).
    pub struct GetName -> String {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with text.
    ///
    /// `GET /names`
    pub fn get_name(&self) -> Call<GetName> {
        client::call(self, GetName::new())
    }
}
