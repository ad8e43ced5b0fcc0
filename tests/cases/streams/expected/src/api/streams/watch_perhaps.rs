// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchPerhaps", method: "GET", path: "/perhaps",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /perhaps`
    ///
    /// The inputs of [`Client::watch_perhaps`](crate::Client::watch_perhaps).
    pub struct WatchPerhaps -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /perhaps`
    pub fn watch_perhaps(&self) -> Call<WatchPerhaps> {
        client::call(self, WatchPerhaps::new())
    }
}
