// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchMapped", method: "GET", path: "/mapped",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /mapped`
    ///
    /// The inputs of [`Client::watch_mapped`](crate::Client::watch_mapped).
    pub struct WatchMapped -> EventStream<types::WatchMappedResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchMappedResponseEvent`](crate::types::WatchMappedResponseEvent).
    ///
    /// `GET /mapped`
    pub fn watch_mapped(&self) -> Call<WatchMapped> {
        client::call(self, WatchMapped::new())
    }
}
