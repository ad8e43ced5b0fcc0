// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_exploded_object", method: "GET", path: "/path/simple/exploded/object/{color}",
    statuses: &["204"];

    /// `GET /path/simple/exploded/object/{color}`
    ///
    /// The inputs of [`Client::path_simple_exploded_object`](crate::Client::path_simple_exploded_object).
    pub struct PathSimpleExplodedObject -> () {
        pub color: types::Color = path("color").style(Style::SIMPLE_EXPLODED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/exploded/object/{color}`
    pub fn path_simple_exploded_object(&self, color: types::Color) -> Call<PathSimpleExplodedObject> {
        client::call(self, PathSimpleExplodedObject::new(color))
    }
}
