// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_joined_object", method: "GET", path: "/header/simple/joined/object",
    statuses: &["204"];

    /// `GET /header/simple/joined/object`
    ///
    /// The inputs of [`Client::header_simple_joined_object`](crate::Client::header_simple_joined_object).
    pub struct HeaderSimpleJoinedObject -> () {
        pub color: types::Color = header("color"),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/joined/object`
    pub fn header_simple_joined_object(&self, color: types::Color) -> Call<HeaderSimpleJoinedObject> {
        client::call(self, HeaderSimpleJoinedObject::new(color))
    }
}
