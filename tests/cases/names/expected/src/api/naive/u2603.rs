// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "☃", method: "GET", path: "/na%C3%AFve/%E2%98%83",
    accept: "application/json", statuses: &["200"];

    /// `GET /naïve/☃`
    ///
    /// The inputs of [`Client::u2603`](crate::Client::u2603).
    pub struct U2603 -> types::SelfModel {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`SelfModel`](crate::types::SelfModel).
    ///
    /// `GET /naïve/☃`
    pub fn u2603(&self) -> Call<U2603> {
        client::call(self, U2603::new())
    }
}
