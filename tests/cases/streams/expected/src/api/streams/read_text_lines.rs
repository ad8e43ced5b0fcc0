// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "readTextLines", method: "GET", path: "/text-lines",
    accept: "application/x-ndjson", statuses: &["200"], streams: &["application/x-ndjson"];

    /// `GET /text-lines`
    ///
    /// The inputs of [`Client::read_text_lines`](crate::Client::read_text_lines).
    pub struct ReadTextLines -> JsonLines<Value> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each any JSON.
    ///
    /// `GET /text-lines`
    pub fn read_text_lines(&self) -> Call<ReadTextLines> {
        client::call(self, ReadTextLines::new())
    }
}
