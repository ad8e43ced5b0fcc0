// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchInline", method: "GET", path: "/inline",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /inline`
    ///
    /// The inputs of [`Client::watch_inline`](crate::Client::watch_inline).
    pub struct WatchInline -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /inline`
    pub fn watch_inline(&self) -> Call<WatchInline> {
        client::call(self, WatchInline::new())
    }
}
