// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "streamAnswer", method: "POST", path: "/answers",
    accept: "text/event-stream", statuses: &["200"], streams: &["text/event-stream"];

    /// Answers in pieces.
    ///
    /// The inputs of [`Client::stream_answer`](crate::Client::stream_answer).
    pub struct StreamAnswer -> EventStream<types::Chunk> {
        pub body: types::StreamAnswerRequest = json("application/json"),
    } impl new(body: types::StreamAnswerRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers in pieces.
    ///
    /// Answers with [events](crate::EventStream) as they come, each with [`Chunk`](crate::types::Chunk).
    ///
    /// `POST /answers`
    pub fn stream_answer(&self, body: types::StreamAnswerRequest) -> Call<StreamAnswer> {
        client::call(self, StreamAnswer::new(body))
    }
}
