// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchReferenced", method: "GET", path: "/referenced",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /referenced`
    ///
    /// The inputs of [`Client::watch_referenced`](crate::Client::watch_referenced).
    pub struct WatchReferenced -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /referenced`
    pub fn watch_referenced(&self) -> Call<WatchReferenced> {
        client::call(self, WatchReferenced::new())
    }
}
