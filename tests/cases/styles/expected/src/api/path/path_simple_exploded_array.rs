// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_exploded_array", method: "GET", path: "/path/simple/exploded/array/{color}",
    statuses: &["204"];

    /// `GET /path/simple/exploded/array/{color}`
    ///
    /// The inputs of [`Client::path_simple_exploded_array`](crate::Client::path_simple_exploded_array).
    pub struct PathSimpleExplodedArray -> () {
        pub color: Vec<String> = path("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/exploded/array/{color}`
    pub fn path_simple_exploded_array(&self, color: Vec<String>) -> Call<PathSimpleExplodedArray> {
        client::call(self, PathSimpleExplodedArray::new(color))
    }
}
