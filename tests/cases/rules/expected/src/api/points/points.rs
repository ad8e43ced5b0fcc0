// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "points", method: "GET", path: "/points",
    accept: "application/json",
    statuses: &["200"],
    rules: &[("200", "", &[Rule::Items(&[Rule::Prefix(&[&[Rule::Maximum(90.0)], &[Rule::Maximum(180.0)]])])])];

    /// `GET /points`
    ///
    /// The inputs of [`Client::points`](crate::Client::points).
    pub struct Points -> Vec<types::Point> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with a list of [`Point`](crate::types::Point).
    ///
    /// `GET /points`
    pub fn points(&self) -> Call<Points> {
        client::call(self, Points::new())
    }
}
