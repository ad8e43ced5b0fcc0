// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchData", method: "GET", path: "/data",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /data`
    ///
    /// The inputs of [`Client::watch_data`](crate::Client::watch_data).
    pub struct WatchData -> EventStream<types::Tick> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Tick`](crate::types::Tick).
    ///
    /// `GET /data`
    pub fn watch_data(&self) -> Call<WatchData> {
        client::call(self, WatchData::new())
    }
}
