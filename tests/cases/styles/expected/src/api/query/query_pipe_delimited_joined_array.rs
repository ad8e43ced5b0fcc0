// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_pipe_delimited_joined_array", method: "GET", path: "/query/pipeDelimited/joined/array",
    statuses: &["204"];

    /// `GET /query/pipeDelimited/joined/array`
    ///
    /// The inputs of [`Client::query_pipe_delimited_joined_array`](crate::Client::query_pipe_delimited_joined_array).
    pub struct QueryPipeDelimitedJoinedArray -> () {
        pub color: Vec<String> = query("color").style(Style::PIPE_DELIMITED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/pipeDelimited/joined/array`
    pub fn query_pipe_delimited_joined_array(&self, color: Vec<String>) -> Call<QueryPipeDelimitedJoinedArray> {
        client::call(self, QueryPipeDelimitedJoinedArray::new(color))
    }
}
