// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchSentinel", method: "GET", path: "/sentinel",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /sentinel`
    ///
    /// The inputs of [`Client::watch_sentinel`](crate::Client::watch_sentinel).
    pub struct WatchSentinel -> EventStream<types::WatchSentinelResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchSentinelResponseEvent`](crate::types::WatchSentinelResponseEvent).
    ///
    /// `GET /sentinel`
    pub fn watch_sentinel(&self) -> Call<WatchSentinel> {
        client::call(self, WatchSentinel::new())
    }
}
