// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "eat", method: "POST", path: "/fruit",
    statuses: &["204"];

    /// `POST /fruit`
    ///
    /// The inputs of [`Client::eat`](crate::Client::eat).
    pub struct Eat -> () {
        pub body: types::Fruit = json("application/json"),
    } impl new(body: impl Into<types::Fruit>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /fruit`
    pub fn eat(&self, body: impl Into<types::Fruit>) -> Call<Eat> {
        client::call(self, Eat::new(body))
    }
}
