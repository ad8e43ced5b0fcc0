// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchTyped", method: "GET", path: "/typed",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// The example of OpenAPI 3.2.
    ///
    /// The inputs of [`Client::watch_typed`](crate::Client::watch_typed).
    pub struct WatchTyped -> EventStream<types::WatchTypedResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// The example of OpenAPI 3.2.
    ///
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchTypedResponseEvent`](crate::types::WatchTypedResponseEvent).
    ///
    /// `GET /typed`
    pub fn watch_typed(&self) -> Call<WatchTyped> {
        client::call(self, WatchTyped::new())
    }
}
