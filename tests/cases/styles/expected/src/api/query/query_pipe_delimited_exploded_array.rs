// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_pipe_delimited_exploded_array", method: "GET", path: "/query/pipeDelimited/exploded/array",
    statuses: &["204"];

    /// `GET /query/pipeDelimited/exploded/array`
    ///
    /// The inputs of [`Client::query_pipe_delimited_exploded_array`](crate::Client::query_pipe_delimited_exploded_array).
    pub struct QueryPipeDelimitedExplodedArray -> () {
        pub color: Vec<String> = query("color").style(Style::FORM),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/pipeDelimited/exploded/array`
    pub fn query_pipe_delimited_exploded_array(&self, color: Vec<String>) -> Call<QueryPipeDelimitedExplodedArray> {
        client::call(self, QueryPipeDelimitedExplodedArray::new(color))
    }
}
