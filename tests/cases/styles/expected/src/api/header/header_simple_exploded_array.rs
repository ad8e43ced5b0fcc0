// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_exploded_array", method: "GET", path: "/header/simple/exploded/array",
    statuses: &["204"];

    /// `GET /header/simple/exploded/array`
    ///
    /// The inputs of [`Client::header_simple_exploded_array`](crate::Client::header_simple_exploded_array).
    pub struct HeaderSimpleExplodedArray -> () {
        pub color: Vec<String> = header("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/exploded/array`
    pub fn header_simple_exploded_array(&self, color: Vec<String>) -> Call<HeaderSimpleExplodedArray> {
        client::call(self, HeaderSimpleExplodedArray::new(color))
    }
}
