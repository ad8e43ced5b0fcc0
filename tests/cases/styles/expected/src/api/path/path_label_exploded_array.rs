// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_exploded_array", method: "GET", path: "/path/label/exploded/array/{color}",
    statuses: &["204"];

    /// `GET /path/label/exploded/array/{color}`
    ///
    /// The inputs of [`Client::path_label_exploded_array`](crate::Client::path_label_exploded_array).
    pub struct PathLabelExplodedArray -> () {
        pub color: Vec<String> = path("color").style(Style::LABEL_EXPLODED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/exploded/array/{color}`
    pub fn path_label_exploded_array(&self, color: Vec<String>) -> Call<PathLabelExplodedArray> {
        client::call(self, PathLabelExplodedArray::new(color))
    }
}
