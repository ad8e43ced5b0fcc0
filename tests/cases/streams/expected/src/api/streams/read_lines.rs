// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "readLines", method: "GET", path: "/lines",
    accept: "application/jsonl, application/json-seq",
    statuses: &["200", "206"],
    streams: &["application/jsonl", "application/json-seq"];

    /// `GET /lines`
    ///
    /// The inputs of [`Client::read_lines`](crate::Client::read_lines).
    pub struct ReadLines -> JsonLines<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each [`Tick`](crate::types::Tick).
    ///
    /// `GET /lines`
    pub fn read_lines(&self) -> Call<ReadLines> {
        client::call(self, ReadLines::new())
    }
}
