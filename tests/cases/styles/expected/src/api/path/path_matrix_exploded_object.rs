// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_exploded_object", method: "GET", path: "/path/matrix/exploded/object/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/exploded/object/{color}`
    ///
    /// The inputs of [`Client::path_matrix_exploded_object`](crate::Client::path_matrix_exploded_object).
    pub struct PathMatrixExplodedObject -> () {
        pub color: types::Color = path("color").style(Style::MATRIX_EXPLODED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/exploded/object/{color}`
    pub fn path_matrix_exploded_object(&self, color: types::Color) -> Call<PathMatrixExplodedObject> {
        client::call(self, PathMatrixExplodedObject::new(color))
    }
}
