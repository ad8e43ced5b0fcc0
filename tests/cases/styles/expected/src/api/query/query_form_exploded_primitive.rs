// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_exploded_primitive", method: "GET", path: "/query/form/exploded/primitive",
    statuses: &["204"];

    /// `GET /query/form/exploded/primitive`
    ///
    /// The inputs of [`Client::query_form_exploded_primitive`](crate::Client::query_form_exploded_primitive).
    pub struct QueryFormExplodedPrimitive -> () {
        pub color: String = query("color"),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/exploded/primitive`
    pub fn query_form_exploded_primitive(&self, color: impl Into<String>) -> Call<QueryFormExplodedPrimitive> {
        client::call(self, QueryFormExplodedPrimitive::new(color))
    }
}
