// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_exploded_object", method: "GET", path: "/path/label/exploded/object/{color}",
    statuses: &["204"];

    /// `GET /path/label/exploded/object/{color}`
    ///
    /// The inputs of [`Client::path_label_exploded_object`](crate::Client::path_label_exploded_object).
    pub struct PathLabelExplodedObject -> () {
        pub color: types::Color = path("color").style(Style::LABEL_EXPLODED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/exploded/object/{color}`
    pub fn path_label_exploded_object(&self, color: types::Color) -> Call<PathLabelExplodedObject> {
        client::call(self, PathLabelExplodedObject::new(color))
    }
}
