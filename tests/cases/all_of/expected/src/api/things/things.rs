// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "things", method: "GET", path: "/things",
    accept: "application/json", statuses: &["200"];

    /// `GET /things`
    ///
    /// The inputs of [`Client::things`](crate::Client::things).
    pub struct Things -> types::Thing {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Thing`](crate::types::Thing).
    ///
    /// `GET /things`
    pub fn things(&self) -> Call<Things> {
        client::call(self, Things::new())
    }
}
