// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchUntyped", method: "GET", path: "/untyped",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /untyped`
    ///
    /// The inputs of [`Client::watch_untyped`](crate::Client::watch_untyped).
    pub struct WatchUntyped -> EventStream<Value> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with any JSON.
    ///
    /// `GET /untyped`
    pub fn watch_untyped(&self) -> Call<WatchUntyped> {
        client::call(self, WatchUntyped::new())
    }
}
