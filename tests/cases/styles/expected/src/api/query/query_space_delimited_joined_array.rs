// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_space_delimited_joined_array", method: "GET", path: "/query/spaceDelimited/joined/array",
    statuses: &["204"];

    /// `GET /query/spaceDelimited/joined/array`
    ///
    /// The inputs of [`Client::query_space_delimited_joined_array`](crate::Client::query_space_delimited_joined_array).
    pub struct QuerySpaceDelimitedJoinedArray -> () {
        pub color: Vec<String> = query("color").style(Style::SPACE_DELIMITED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/spaceDelimited/joined/array`
    pub fn query_space_delimited_joined_array(&self, color: Vec<String>) -> Call<QuerySpaceDelimitedJoinedArray> {
        client::call(self, QuerySpaceDelimitedJoinedArray::new(color))
    }
}
