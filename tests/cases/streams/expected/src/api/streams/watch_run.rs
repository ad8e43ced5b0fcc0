// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchRun", method: "GET", path: "/runs",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /runs`
    ///
    /// The inputs of [`Client::watch_run`](crate::Client::watch_run).
    pub struct WatchRun -> EventStream<types::RunEventData> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`RunEventData`](crate::types::RunEventData).
    ///
    /// `GET /runs`
    pub fn watch_run(&self) -> Call<WatchRun> {
        client::call(self, WatchRun::new())
    }
}
