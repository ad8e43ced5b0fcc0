// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_exploded_object", method: "GET", path: "/header/simple/exploded/object",
    statuses: &["204"];

    /// `GET /header/simple/exploded/object`
    ///
    /// The inputs of [`Client::header_simple_exploded_object`](crate::Client::header_simple_exploded_object).
    pub struct HeaderSimpleExplodedObject -> () {
        pub color: types::Color = header("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/exploded/object`
    pub fn header_simple_exploded_object(&self, color: types::Color) -> Call<HeaderSimpleExplodedObject> {
        client::call(self, HeaderSimpleExplodedObject::new(color))
    }
}
