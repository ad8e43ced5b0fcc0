// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "undescribedQuery", method: "GET", path: "/found",
    statuses: &["204"];

    /// `GET /found{?q*}{&undescribed}`
    ///
    /// The inputs of [`Client::undescribed_query`](crate::Client::undescribed_query).
    pub struct UndescribedQuery -> () {
        pub q: Vec<String> = query("q"),
        pub undescribed: Option<String> = query("undescribed") => impl Into<String>,
    } impl new(q: Vec<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`undescribed`](UndescribedQuery::undescribed).
    ///
    /// `GET /found{?q*}{&undescribed}`
    pub fn undescribed_query(&self, q: Vec<String>) -> Call<UndescribedQuery> {
        client::call(self, UndescribedQuery::new(q))
    }
}
