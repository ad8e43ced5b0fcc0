// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "ownQuery", method: "POST", path: "/messages?beta=true",
    statuses: &["204"];

    /// `POST /messages?beta=true`
    ///
    /// The inputs of [`Client::own_query`](crate::Client::own_query).
    pub struct OwnQuery -> () {
        pub limit: Option<i64> = query("limit") => i64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`limit`](OwnQuery::limit).
    ///
    /// `POST /messages?beta=true`
    pub fn own_query(&self) -> Call<OwnQuery> {
        client::call(self, OwnQuery::new())
    }
}
