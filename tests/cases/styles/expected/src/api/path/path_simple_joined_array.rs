// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_joined_array", method: "GET", path: "/path/simple/joined/array/{color}",
    statuses: &["204"];

    /// `GET /path/simple/joined/array/{color}`
    ///
    /// The inputs of [`Client::path_simple_joined_array`](crate::Client::path_simple_joined_array).
    pub struct PathSimpleJoinedArray -> () {
        pub color: Vec<String> = path("color"),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/joined/array/{color}`
    pub fn path_simple_joined_array(&self, color: Vec<String>) -> Call<PathSimpleJoinedArray> {
        client::call(self, PathSimpleJoinedArray::new(color))
    }
}
