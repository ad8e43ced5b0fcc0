// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_joined_primitive", method: "GET", path: "/path/matrix/joined/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/joined/primitive/{color}`
    ///
    /// The inputs of [`Client::path_matrix_joined_primitive`](crate::Client::path_matrix_joined_primitive).
    pub struct PathMatrixJoinedPrimitive -> () {
        pub color: String = path("color").style(Style::MATRIX),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/joined/primitive/{color}`
    pub fn path_matrix_joined_primitive(&self, color: impl Into<String>) -> Call<PathMatrixJoinedPrimitive> {
        client::call(self, PathMatrixJoinedPrimitive::new(color))
    }
}
