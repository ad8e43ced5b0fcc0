// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_exploded_array", method: "GET", path: "/path/matrix/exploded/array/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/exploded/array/{color}`
    ///
    /// The inputs of [`Client::path_matrix_exploded_array`](crate::Client::path_matrix_exploded_array).
    pub struct PathMatrixExplodedArray -> () {
        pub color: Vec<String> = path("color").style(Style::MATRIX_EXPLODED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/exploded/array/{color}`
    pub fn path_matrix_exploded_array(&self, color: Vec<String>) -> Call<PathMatrixExplodedArray> {
        client::call(self, PathMatrixExplodedArray::new(color))
    }
}
