// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_joined_array", method: "GET", path: "/path/label/joined/array/{color}",
    statuses: &["204"];

    /// `GET /path/label/joined/array/{color}`
    ///
    /// The inputs of [`Client::path_label_joined_array`](crate::Client::path_label_joined_array).
    pub struct PathLabelJoinedArray -> () {
        pub color: Vec<String> = path("color").style(Style::LABEL),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/joined/array/{color}`
    pub fn path_label_joined_array(&self, color: Vec<String>) -> Call<PathLabelJoinedArray> {
        client::call(self, PathLabelJoinedArray::new(color))
    }
}
