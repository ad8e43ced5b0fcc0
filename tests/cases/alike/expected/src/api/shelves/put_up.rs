// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "putUp", method: "POST", path: "/shelves",
    statuses: &["204"];

    /// `POST /shelves`
    ///
    /// The inputs of [`Client::put_up`](crate::Client::put_up).
    pub struct PutUp -> () {
        pub body: types::PutUpRequest = json("application/json"),
    } impl new(body: types::PutUpRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `POST /shelves`
    pub fn put_up(&self, body: types::PutUpRequest) -> Call<PutUp> {
        client::call(self, PutUp::new(body))
    }
}
