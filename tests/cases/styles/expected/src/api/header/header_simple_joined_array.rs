// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "header_simple_joined_array", method: "GET", path: "/header/simple/joined/array",
    statuses: &["204"];

    /// `GET /header/simple/joined/array`
    ///
    /// The inputs of [`Client::header_simple_joined_array`](crate::Client::header_simple_joined_array).
    pub struct HeaderSimpleJoinedArray -> () {
        pub color: Vec<String> = header("color"),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /header/simple/joined/array`
    pub fn header_simple_joined_array(&self, color: Vec<String>) -> Call<HeaderSimpleJoinedArray> {
        client::call(self, HeaderSimpleJoinedArray::new(color))
    }
}
