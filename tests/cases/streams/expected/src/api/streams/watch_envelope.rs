// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "watchEnvelope", method: "GET", path: "/envelope",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /envelope`
    ///
    /// The inputs of [`Client::watch_envelope`](crate::Client::watch_envelope).
    pub struct WatchEnvelope -> EventStream<types::WatchEnvelopeResponseEvent> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`WatchEnvelopeResponseEvent`](crate::types::WatchEnvelopeResponseEvent).
    ///
    /// `GET /envelope`
    pub fn watch_envelope(&self) -> Call<WatchEnvelope> {
        client::call(self, WatchEnvelope::new())
    }
}
