// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_exploded_primitive", method: "GET", path: "/path/label/exploded/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/label/exploded/primitive/{color}`
    ///
    /// The inputs of [`Client::path_label_exploded_primitive`](crate::Client::path_label_exploded_primitive).
    pub struct PathLabelExplodedPrimitive -> () {
        pub color: String = path("color").style(Style::LABEL_EXPLODED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/exploded/primitive/{color}`
    pub fn path_label_exploded_primitive(&self, color: impl Into<String>) -> Call<PathLabelExplodedPrimitive> {
        client::call(self, PathLabelExplodedPrimitive::new(color))
    }
}
