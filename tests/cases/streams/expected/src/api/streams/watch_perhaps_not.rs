// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchPerhapsNot", method: "GET", path: "/perhaps-not",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /perhaps-not`
    ///
    /// The inputs of [`Client::watch_perhaps_not`](crate::Client::watch_perhaps_not).
    pub struct WatchPerhapsNot -> EventStream<types::WatchPerhapsNotResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchPerhapsNotResponseEvent`](crate::types::WatchPerhapsNotResponseEvent).
    ///
    /// `GET /perhaps-not`
    pub fn watch_perhaps_not(&self) -> Call<WatchPerhapsNot> {
        client::call(self, WatchPerhapsNot::new())
    }
}
