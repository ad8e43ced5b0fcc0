// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_pipe_delimited_joined_object", method: "GET", path: "/query/pipeDelimited/joined/object",
    statuses: &["204"];

    /// `GET /query/pipeDelimited/joined/object`
    ///
    /// The inputs of [`Client::query_pipe_delimited_joined_object`](crate::Client::query_pipe_delimited_joined_object).
    pub struct QueryPipeDelimitedJoinedObject -> () {
        pub color: types::Color = query("color").style(Style::PIPE_DELIMITED),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/pipeDelimited/joined/object`
    pub fn query_pipe_delimited_joined_object(&self, color: types::Color) -> Call<QueryPipeDelimitedJoinedObject> {
        client::call(self, QueryPipeDelimitedJoinedObject::new(color))
    }
}
