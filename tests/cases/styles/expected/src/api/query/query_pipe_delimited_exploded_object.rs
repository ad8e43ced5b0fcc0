// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_pipe_delimited_exploded_object", method: "GET", path: "/query/pipeDelimited/exploded/object",
    statuses: &["204"];

    /// `GET /query/pipeDelimited/exploded/object`
    ///
    /// The inputs of [`Client::query_pipe_delimited_exploded_object`](crate::Client::query_pipe_delimited_exploded_object).
    pub struct QueryPipeDelimitedExplodedObject -> () {
        pub color: types::Color = query("color").style(Style::FORM),
    } impl new(color: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/pipeDelimited/exploded/object`
    pub fn query_pipe_delimited_exploded_object(&self, color: types::Color) -> Call<QueryPipeDelimitedExplodedObject> {
        client::call(self, QueryPipeDelimitedExplodedObject::new(color))
    }
}
