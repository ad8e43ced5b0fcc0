// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_joined_array", method: "GET", path: "/query/form/joined/array",
    statuses: &["204"];

    /// `GET /query/form/joined/array`
    ///
    /// The inputs of [`Client::query_form_joined_array`](crate::Client::query_form_joined_array).
    pub struct QueryFormJoinedArray -> () {
        pub color: Vec<String> = query("color").style(Style::FORM_JOINED),
    } impl new(color: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/joined/array`
    pub fn query_form_joined_array(&self, color: Vec<String>) -> Call<QueryFormJoinedArray> {
        client::call(self, QueryFormJoinedArray::new(color))
    }
}
