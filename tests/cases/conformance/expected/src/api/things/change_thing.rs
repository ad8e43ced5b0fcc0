// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "changeThing", method: "PATCH", path: "/things",
    statuses: &["204"];

    /// `PATCH /things`
    ///
    /// The inputs of [`Client::change_thing`](crate::Client::change_thing).
    pub struct ChangeThing -> () {
        pub body: types::Change = json("application/json"),
    } impl new(body: types::Change)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PATCH /things`
    pub fn change_thing(&self, body: types::Change) -> Call<ChangeThing> {
        client::call(self, ChangeThing::new(body))
    }
}
