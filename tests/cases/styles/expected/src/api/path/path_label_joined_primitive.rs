// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_label_joined_primitive", method: "GET", path: "/path/label/joined/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/label/joined/primitive/{color}`
    ///
    /// The inputs of [`Client::path_label_joined_primitive`](crate::Client::path_label_joined_primitive).
    pub struct PathLabelJoinedPrimitive -> () {
        pub color: String = path("color").style(Style::LABEL),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/label/joined/primitive/{color}`
    pub fn path_label_joined_primitive(&self, color: impl Into<String>) -> Call<PathLabelJoinedPrimitive> {
        client::call(self, PathLabelJoinedPrimitive::new(color))
    }
}
