// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_joined_object", method: "GET", path: "/path/label/joined/object/{color}",
    statuses: &["204"];

    /// `GET /path/label/joined/object/{color}`
    ///
    /// The inputs of [`Client::path_label_joined_object`](crate::Client::path_label_joined_object).
    pub struct PathLabelJoinedObject -> () {
        pub color: types::Color = path("color").style(Style::LABEL),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/joined/object/{color}`
    pub fn path_label_joined_object(&self, color: types::Color) -> Call<PathLabelJoinedObject> {
        client::call(self, PathLabelJoinedObject::new(color))
    }
}
