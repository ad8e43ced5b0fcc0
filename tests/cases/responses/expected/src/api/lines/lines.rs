// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "lines", method: "GET", path: "/lines",
    accept: "application/x-ndjson", statuses: &["200"], streams: &["application/x-ndjson"];

    /// `GET /lines`
    ///
    /// The inputs of [`Client::lines`](crate::Client::lines).
    pub struct Lines -> JsonLines<types::Item> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each [`Item`](crate::types::Item).
    ///
    /// `GET /lines`
    pub fn lines(&self) -> Call<Lines> {
        client::call(self, Lines::new())
    }
}
