// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_deep_object_nested", method: "GET", path: "/query/nested",
    statuses: &["204"];

    /// `GET /query/nested`
    ///
    /// The inputs of [`Client::query_deep_object_nested`](crate::Client::query_deep_object_nested).
    pub struct QueryDeepObjectNested -> () {
        pub filter: Option<types::QueryDeepObjectNestedFilter> = query("filter").style(Style::DEEP_OBJECT) => types::QueryDeepObjectNestedFilter,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`filter`](QueryDeepObjectNested::filter).
    ///
    /// `GET /query/nested`
    pub fn query_deep_object_nested(&self) -> Call<QueryDeepObjectNested> {
        client::call(self, QueryDeepObjectNested::new())
    }
}
