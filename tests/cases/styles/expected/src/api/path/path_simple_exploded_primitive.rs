// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_exploded_primitive", method: "GET", path: "/path/simple/exploded/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/simple/exploded/primitive/{color}`
    ///
    /// The inputs of [`Client::path_simple_exploded_primitive`](crate::Client::path_simple_exploded_primitive).
    pub struct PathSimpleExplodedPrimitive -> () {
        pub color: String = path("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/exploded/primitive/{color}`
    pub fn path_simple_exploded_primitive(&self, color: impl Into<String>) -> Call<PathSimpleExplodedPrimitive> {
        client::call(self, PathSimpleExplodedPrimitive::new(color))
    }
}
