// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "setLevel", method: "PUT", path: "/level",
    statuses: &["204"];

    /// `PUT /level`
    ///
    /// The inputs of [`Client::set_level`](crate::Client::set_level).
    pub struct SetLevel -> () {
        pub body: types::Level = json("application/json"),
    } impl new(body: impl Into<types::Level>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `PUT /level`
    pub fn set_level(&self, body: impl Into<types::Level>) -> Call<SetLevel> {
        client::call(self, SetLevel::new(body))
    }
}
