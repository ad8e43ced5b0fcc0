// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchMerged", method: "GET", path: "/merged",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /merged`
    ///
    /// The inputs of [`Client::watch_merged`](crate::Client::watch_merged).
    pub struct WatchMerged -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /merged`
    pub fn watch_merged(&self) -> Call<WatchMerged> {
        client::call(self, WatchMerged::new())
    }
}
