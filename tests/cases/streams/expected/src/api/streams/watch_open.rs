// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchOpen", method: "GET", path: "/open",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /open`
    ///
    /// The inputs of [`Client::watch_open`](crate::Client::watch_open).
    pub struct WatchOpen -> EventStream<types::WatchOpenResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchOpenResponseEvent`](crate::types::WatchOpenResponseEvent).
    ///
    /// `GET /open`
    pub fn watch_open(&self) -> Call<WatchOpen> {
        client::call(self, WatchOpen::new())
    }
}
