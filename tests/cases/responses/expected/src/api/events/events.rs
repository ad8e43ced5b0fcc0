// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "events", method: "GET", path: "/events",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// `GET /events`
    ///
    /// The inputs of [`Client::events`](crate::Client::events).
    pub struct Events -> EventStream<types::Item> {} impl new()
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with [events](crate::EventStream) as they come, each with [`Item`](crate::types::Item).
    ///
    /// `GET /events`
    pub fn events(&self) -> Call<Events> {
        client::call(self, Events::new())
    }
}
