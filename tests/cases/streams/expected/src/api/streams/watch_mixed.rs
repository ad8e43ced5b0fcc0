// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchMixed", method: "GET", path: "/mixed",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /mixed`
    ///
    /// The inputs of [`Client::watch_mixed`](crate::Client::watch_mixed).
    pub struct WatchMixed -> EventStream<types::WatchMixedResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchMixedResponseEvent`](crate::types::WatchMixedResponseEvent).
    ///
    /// `GET /mixed`
    pub fn watch_mixed(&self) -> Call<WatchMixed> {
        client::call(self, WatchMixed::new())
    }
}
