// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "exchange", method: "POST", path: "/x",
    accept: "application/json", statuses: &["200"];

    /// `POST /x`
    ///
    /// The inputs of [`Client::exchange`](crate::Client::exchange).
    pub struct Exchange -> types::All {
        pub body: types::All = json("application/json"),
    } impl new(body: types::All)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`All`](crate::types::All).
    ///
    /// `POST /x`
    pub fn exchange(&self, body: types::All) -> Call<Exchange> {
        client::call(self, Exchange::new(body))
    }
}
