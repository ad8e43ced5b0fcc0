// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_space_delimited_exploded_array", method: "GET", path: "/query/spaceDelimited/exploded/array",
    statuses: &["204"];

    /// `GET /query/spaceDelimited/exploded/array`
    ///
    /// The inputs of [`Client::query_space_delimited_exploded_array`](crate::Client::query_space_delimited_exploded_array).
    pub struct QuerySpaceDelimitedExplodedArray -> () {
        pub color: Vec<String> = query("color").style(Style::FORM),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/spaceDelimited/exploded/array`
    pub fn query_space_delimited_exploded_array(&self, color: Vec<String>) -> Call<QuerySpaceDelimitedExplodedArray> {
        client::call(self, QuerySpaceDelimitedExplodedArray::new(color))
    }
}
