// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_exploded_primitive", method: "GET", path: "/header/simple/exploded/primitive",
    statuses: &["204"];

    /// `GET /header/simple/exploded/primitive`
    ///
    /// The inputs of [`Client::header_simple_exploded_primitive`](crate::Client::header_simple_exploded_primitive).
    pub struct HeaderSimpleExplodedPrimitive -> () {
        pub color: String = header("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/exploded/primitive`
    pub fn header_simple_exploded_primitive(&self, color: impl Into<String>) -> Call<HeaderSimpleExplodedPrimitive> {
        client::call(self, HeaderSimpleExplodedPrimitive::new(color))
    }
}
