// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "range", method: "GET", path: "/range",
    accept: "application/json", statuses: &["2XX", "default"];

    /// `GET /range`
    ///
    /// The inputs of [`Client::range`](crate::Client::range).
    pub struct Range -> Vec<types::Item> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Item`](crate::types::Item).
    ///
    /// `GET /range`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`Fault`](crate::types::Fault)
    pub fn range(&self) -> Call<Range> {
        client::call(self, Range::new())
    }
}
