// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "readPositions", method: "GET", path: "/positions",
    accept: "application/jsonl", statuses: &["200"], streams: &["application/jsonl"];

    /// `GET /positions`
    ///
    /// The inputs of [`Client::read_positions`](crate::Client::read_positions).
    pub struct ReadPositions -> JsonLines<types::ReadPositionsResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each [`ReadPositionsResponseEvent`](crate::types::ReadPositionsResponseEvent).
    ///
    /// `GET /positions`
    pub fn read_positions(&self) -> Call<ReadPositions> {
        client::call(self, ReadPositions::new())
    }
}
