// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "queryList", method: "GET", path: "/things",
    statuses: &["204"];

    /// `GET /things{?page,size}`
    ///
    /// The inputs of [`Client::query_list`](crate::Client::query_list).
    pub struct QueryList -> () {
        pub size: i64 = query("size"),
        pub page: Option<i64> = query("page") => i64,
    } impl new(size: i64)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`page`](QueryList::page).
    ///
    /// `GET /things{?page,size}`
    pub fn query_list(&self, size: i64) -> Call<QueryList> {
        client::call(self, QueryList::new(size))
    }
}
