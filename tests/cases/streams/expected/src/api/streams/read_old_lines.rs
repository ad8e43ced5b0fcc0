// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "readOldLines", method: "GET", path: "/old-lines",
    accept: "application/x-ndjson", statuses: &["200"], streams: &["application/x-ndjson"];

    /// `GET /old-lines`
    ///
    /// The inputs of [`Client::read_old_lines`](crate::Client::read_old_lines).
    pub struct ReadOldLines -> JsonLines<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each [`Tick`](crate::types::Tick).
    ///
    /// `GET /old-lines`
    pub fn read_old_lines(&self) -> Call<ReadOldLines> {
        client::call(self, ReadOldLines::new())
    }
}
