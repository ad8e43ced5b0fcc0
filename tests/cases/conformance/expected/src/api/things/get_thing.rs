// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "getThing", method: "GET", path: "/things",
    accept: "application/json", statuses: &["200", "404"];

    /// `GET /things`
    ///
    /// The inputs of [`Client::get_thing`](crate::Client::get_thing).
    pub struct GetThing -> types::Thing {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Thing`](crate::types::Thing).
    ///
    /// `GET /things`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: [`Problem`](crate::types::Problem)
    pub fn get_thing(&self) -> Call<GetThing> {
        client::call(self, GetThing::new())
    }
}
