// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "statistics", method: "GET", path: "/statistics",
    accept: "application/json",
    security: &[&["key"]],
    statuses: &["200", "202"],
    headers: &[("202", "retry-after", in_header::<i64>, &[])];

    /// The same request is answered with 202 until it is there.
    ///
    /// The inputs of [`Client::statistics`](crate::Client::statistics).
    pub struct Statistics -> StatisticsOutput {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// The same request is answered with 202 until it is there.
    ///
    /// Answers with one of [`StatisticsOutput`].
    ///
    /// It goes on after its answer: [`poll`](crate::Call::poll) of the call asks until it is over. It comes to a list of a number.
    ///
    /// `GET /statistics`
    pub fn statistics(&self) -> Call<Statistics> {
        client::call(self, Statistics::new())
    }
}

outputs! {
    /// What [`Statistics`](Statistics) answers.
    pub enum StatisticsOutput {
        /// They are there
        Ok(Vec<i64>) = json("200", "application/json"),
        /// They are counted
        Accepted = nothing("202"),
    }
}

long_running! {
    Statistics -> Vec<i64> = json,
    monitors: [Again("")],
    results: [],
}
