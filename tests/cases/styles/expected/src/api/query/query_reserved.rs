// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "query_reserved", method: "GET", path: "/query/reserved",
    statuses: &["204"];

    /// `GET /query/reserved`
    ///
    /// The inputs of [`Client::query_reserved`](crate::Client::query_reserved).
    pub struct QueryReserved -> () {
        pub raw: Option<String> = query("raw").style(Style::FORM.reserved()) => impl Into<String>,
        pub encoded: Option<String> = query("encoded") => impl Into<String>,
        pub empty: Option<String> = query("empty").style(Style::FORM.or_empty()) => impl Into<String>,
        /// Default: `true`.
        pub flag: Option<bool> = query("flag") => bool,
        pub amount: Option<f64> = query("amount") => f64,
    } impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers without content.
    ///
    /// Methods of the call for what can be left out: [`raw`](QueryReserved::raw),
    /// [`encoded`](QueryReserved::encoded), [`empty`](QueryReserved::empty), [`flag`](QueryReserved::flag),
    /// [`amount`](QueryReserved::amount).
    ///
    /// `GET /query/reserved`
    pub fn query_reserved(&self) -> Call<QueryReserved> {
        client::call(self, QueryReserved::new())
    }
}
