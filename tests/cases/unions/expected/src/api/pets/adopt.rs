// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "adopt", method: "POST", path: "/pets",
    accept: "application/json", statuses: &["200"];

    /// `POST /pets`
    ///
    /// The inputs of [`Client::adopt`](crate::Client::adopt).
    pub struct Adopt -> types::Zoo {
        pub body: types::Pet = json("application/json"),
    } impl new(body: impl Into<types::Pet>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Zoo`](crate::types::Zoo).
    ///
    /// `POST /pets`
    pub fn adopt(&self, body: impl Into<types::Pet>) -> Call<Adopt> {
        client::call(self, Adopt::new(body))
    }
}
