// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_exploded_primitive", method: "GET", path: "/path/matrix/exploded/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/exploded/primitive/{color}`
    ///
    /// The inputs of [`Client::path_matrix_exploded_primitive`](crate::Client::path_matrix_exploded_primitive).
    pub struct PathMatrixExplodedPrimitive -> () {
        pub color: String = path("color").style(Style::MATRIX_EXPLODED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/exploded/primitive/{color}`
    pub fn path_matrix_exploded_primitive(&self, color: impl Into<String>) -> Call<PathMatrixExplodedPrimitive> {
        client::call(self, PathMatrixExplodedPrimitive::new(color))
    }
}
