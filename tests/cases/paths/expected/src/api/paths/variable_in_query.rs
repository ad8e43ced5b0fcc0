// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "variableInQuery", method: "GET", path: "/search?q={q}&exact",
    statuses: &["204"];

    /// `GET /search?q={q}&exact`
    ///
    /// The inputs of [`Client::variable_in_query`](crate::Client::variable_in_query).
    pub struct VariableInQuery -> () {
        pub q: String = path("q"),
    } impl new(q: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// `GET /search?q={q}&exact`
    pub fn variable_in_query(&self, q: impl Into<String>) -> Call<VariableInQuery> {
        client::call(self, VariableInQuery::new(q))
    }
}
