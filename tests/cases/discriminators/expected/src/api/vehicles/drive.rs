// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "drive", method: "POST", path: "/vehicles",
    accept: "application/json", statuses: &["200"];

    /// `POST /vehicles`
    ///
    /// The inputs of [`Client::drive`](crate::Client::drive).
    pub struct Drive -> types::Vehicle {
        pub body: types::Vehicle = json("application/json"),
    } impl new(body: impl Into<types::Vehicle>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Vehicle`](crate::types::Vehicle).
    ///
    /// `POST /vehicles`
    pub fn drive(&self, body: impl Into<types::Vehicle>) -> Call<Drive> {
        client::call(self, Drive::new(body))
    }
}
