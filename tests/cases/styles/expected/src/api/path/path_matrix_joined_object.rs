// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_matrix_joined_object", method: "GET", path: "/path/matrix/joined/object/{color}",
    statuses: &["204"];

    /// `GET /path/matrix/joined/object/{color}`
    ///
    /// The inputs of [`Client::path_matrix_joined_object`](crate::Client::path_matrix_joined_object).
    pub struct PathMatrixJoinedObject -> () {
        pub color: types::Color = path("color").style(Style::MATRIX),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/matrix/joined/object/{color}`
    pub fn path_matrix_joined_object(&self, color: types::Color) -> Call<PathMatrixJoinedObject> {
        client::call(self, PathMatrixJoinedObject::new(color))
    }
}
