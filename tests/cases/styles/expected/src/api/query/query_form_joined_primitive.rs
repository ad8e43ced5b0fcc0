// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_form_joined_primitive", method: "GET", path: "/query/form/joined/primitive",
    statuses: &["204"];

    /// `GET /query/form/joined/primitive`
    ///
    /// The inputs of [`Client::query_form_joined_primitive`](crate::Client::query_form_joined_primitive).
    pub struct QueryFormJoinedPrimitive -> () {
        pub color: String = query("color").style(Style::FORM_JOINED),
    } impl new(color: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /query/form/joined/primitive`
    pub fn query_form_joined_primitive(&self, color: impl Into<String>) -> Call<QueryFormJoinedPrimitive> {
        client::call(self, QueryFormJoinedPrimitive::new(color))
    }
}
