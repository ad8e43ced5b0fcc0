// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "get_item", method: "GET", path: "/item",
    accept: "application/json",
    statuses: &["200", "404", "4XX", "default"],
    headers: &[
        ("200", "x-rate-limit", in_header::<i64>, &[]), ("200", "x-fraction", in_header::<f64>, &[]),
        ("200", "x-cached", in_header::<bool>, &[]), ("200", "last-seen", in_header::<DateTime>, &[]),
    ];

    /// `GET /item`
    ///
    /// The inputs of [`Client::get_item`](crate::Client::get_item).
    pub struct GetItem -> types::Item {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [`Item`](crate::types::Item).
    ///
    /// `GET /item`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `404`: [`Problem`](crate::types::Problem)
    /// - `4XX`: [`Fault`](crate::types::Fault)
    pub fn get_item(&self) -> Call<GetItem> {
        client::call(self, GetItem::new())
    }
}
