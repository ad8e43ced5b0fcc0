// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchText", method: "GET", path: "/text",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /text`
    ///
    /// The inputs of [`Client::watch_text`](crate::Client::watch_text).
    pub struct WatchText -> EventStream<String> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with text.
    ///
    /// `GET /text`
    pub fn watch_text(&self) -> Call<WatchText> {
        client::call(self, WatchText::new())
    }
}
