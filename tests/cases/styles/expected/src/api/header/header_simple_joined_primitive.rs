// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_joined_primitive", method: "GET", path: "/header/simple/joined/primitive",
    statuses: &["204"];

    /// `GET /header/simple/joined/primitive`
    ///
    /// The inputs of [`Client::header_simple_joined_primitive`](crate::Client::header_simple_joined_primitive).
    pub struct HeaderSimpleJoinedPrimitive -> () {
        pub color: String = header("color"),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/joined/primitive`
    pub fn header_simple_joined_primitive(&self, color: impl Into<String>) -> Call<HeaderSimpleJoinedPrimitive> {
        client::call(self, HeaderSimpleJoinedPrimitive::new(color))
    }
}
