// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchNamed", method: "GET", path: "/named",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /named`
    ///
    /// The inputs of [`Client::watch_named`](crate::Client::watch_named).
    pub struct WatchNamed -> EventStream<types::WatchNamedResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchNamedResponseEvent`](crate::types::WatchNamedResponseEvent).
    ///
    /// `GET /named`
    pub fn watch_named(&self) -> Call<WatchNamed> {
        client::call(self, WatchNamed::new())
    }
}
