// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "garage", method: "GET", path: "/garage",
    accept: "application/json", statuses: &["200"];

    /// `GET /garage`
    ///
    /// The inputs of [`Client::garage`](crate::Client::garage).
    pub struct Garage -> types::Garage {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Garage`](crate::types::Garage).
    ///
    /// `GET /garage`
    pub fn garage(&self) -> Call<Garage> {
        client::call(self, Garage::new())
    }
}
