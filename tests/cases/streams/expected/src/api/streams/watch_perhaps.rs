// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchPerhaps", method: "GET", path: "/perhaps",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// The inputs of [`Client::watch_perhaps`](crate::Client::watch_perhaps).
    pub struct WatchPerhaps -> EventStream<types::Tick> {}
}

#[cfg(feature = "client")]
impl Client {
    /// `GET /perhaps`
    pub fn watch_perhaps(&self) -> Call<WatchPerhaps> {
        self.call(WatchPerhaps {})
    }
}
