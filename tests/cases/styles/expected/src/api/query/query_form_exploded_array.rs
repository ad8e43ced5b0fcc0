// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_exploded_array", method: "GET", path: "/query/form/exploded/array",
    statuses: &["204"];

    /// `GET /query/form/exploded/array`
    ///
    /// The inputs of [`Client::query_form_exploded_array`](crate::Client::query_form_exploded_array).
    pub struct QueryFormExplodedArray -> () {
        pub color: Vec<String> = query("color"),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/exploded/array`
    pub fn query_form_exploded_array(&self, color: Vec<String>) -> Call<QueryFormExplodedArray> {
        client::call(self, QueryFormExplodedArray::new(color))
    }
}
