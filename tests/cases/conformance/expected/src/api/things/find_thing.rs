// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "findThing", method: "PUT", path: "/things",
    accept: "application/json", statuses: &["2XX", "default"];

    /// `PUT /things`
    ///
    /// The inputs of [`Client::find_thing`](crate::Client::find_thing).
    pub struct FindThing -> types::Thing {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Thing`](crate::types::Thing).
    ///
    /// `PUT /things`
    pub fn find_thing(&self) -> Call<FindThing> {
        client::call(self, FindThing::new())
    }
}
