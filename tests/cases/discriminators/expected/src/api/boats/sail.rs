// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "sail", method: "POST", path: "/boats",
    statuses: &["204"];

    /// `POST /boats`
    ///
    /// The inputs of [`Client::sail`](crate::Client::sail).
    pub struct Sail -> () {
        pub body: types::Boat = json("application/json"),
    } impl new(body: impl Into<types::Boat>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /boats`
    pub fn sail(&self, body: impl Into<types::Boat>) -> Call<Sail> {
        client::call(self, Sail::new(body))
    }
}
