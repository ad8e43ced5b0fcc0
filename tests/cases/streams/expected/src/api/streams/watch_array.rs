// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchArray", method: "GET", path: "/array",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /array`
    ///
    /// The inputs of [`Client::watch_array`](crate::Client::watch_array).
    pub struct WatchArray -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /array`
    pub fn watch_array(&self) -> Call<WatchArray> {
        client::call(self, WatchArray::new())
    }
}
