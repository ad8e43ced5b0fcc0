// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "log", method: "GET", path: "/log",
    accept: "application/jsonl", statuses: &["200"], streams: &["application/jsonl"];

    /// `GET /log`
    ///
    /// The inputs of [`Client::log`](crate::Client::log).
    pub struct Log -> JsonLines<types::Event> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [values](crate::JsonLines) as they come, each [`Event`](crate::types::Event).
    ///
    /// `GET /log`
    pub fn log(&self) -> Call<Log> {
        client::call(self, Log::new())
    }
}
