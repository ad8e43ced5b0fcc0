// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_joined_array", method: "GET", path: "/path/matrix/joined/array/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/joined/array/{color}`
    ///
    /// The inputs of [`Client::path_matrix_joined_array`](crate::Client::path_matrix_joined_array).
    pub struct PathMatrixJoinedArray -> () {
        pub color: Vec<String> = path("color").style(Style::MATRIX),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/joined/array/{color}`
    pub fn path_matrix_joined_array(&self, color: Vec<String>) -> Call<PathMatrixJoinedArray> {
        client::call(self, PathMatrixJoinedArray::new(color))
    }
}
