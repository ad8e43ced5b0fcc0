// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_content", method: "GET", path: "/query/content",
    statuses: &["204"];

    /// `GET /query/content`
    ///
    /// The inputs of [`Client::query_content`](crate::Client::query_content).
    pub struct QueryContent -> () {
        pub filter: types::Color = query("filter").style(Style::CONTENT_JSON),
    } impl new(filter: types::Color)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/content`
    pub fn query_content(&self, filter: types::Color) -> Call<QueryContent> {
        client::call(self, QueryContent::new(filter))
    }
}
