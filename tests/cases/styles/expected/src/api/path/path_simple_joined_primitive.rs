// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "path_simple_joined_primitive", method: "GET", path: "/path/simple/joined/primitive/{color}",
    statuses: &["204"];

    /// `GET /path/simple/joined/primitive/{color}`
    ///
    /// The inputs of [`Client::path_simple_joined_primitive`](crate::Client::path_simple_joined_primitive).
    pub struct PathSimpleJoinedPrimitive -> () {
        pub color: String = path("color"),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /path/simple/joined/primitive/{color}`
    pub fn path_simple_joined_primitive(&self, color: impl Into<String>) -> Call<PathSimpleJoinedPrimitive> {
        client::call(self, PathSimpleJoinedPrimitive::new(color))
    }
}
