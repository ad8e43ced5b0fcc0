// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "counts", method: "GET", path: "/counts",
    accept: "application/json",
    statuses: &["200"],
    rules: &[("200", "", &[Rule::MinProperties(1), Rule::Values(&[Rule::IntegerMaximum(5)])])];

    /// `GET /counts`
    ///
    /// The inputs of [`Client::counts`](crate::Client::counts).
    pub struct Counts -> BTreeMap<String, i64> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a map of a number.
    ///
    /// `GET /counts`
    pub fn counts(&self) -> Call<Counts> {
        client::call(self, Counts::new())
    }
}
