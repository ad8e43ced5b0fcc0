// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_joined_object", method: "GET", path: "/path/simple/joined/object/{color}",
    statuses: &["204"];

    /// `GET /path/simple/joined/object/{color}`
    ///
    /// The inputs of [`Client::path_simple_joined_object`](crate::Client::path_simple_joined_object).
    pub struct PathSimpleJoinedObject -> () {
        pub color: types::Color = path("color"),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/joined/object/{color}`
    pub fn path_simple_joined_object(&self, color: types::Color) -> Call<PathSimpleJoinedObject> {
        client::call(self, PathSimpleJoinedObject::new(color))
    }
}
