// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createChat", method: "POST", path: "/chats",
    accept: "application/json, text/event-stream",
    statuses: &["200", "400"],
    streams: &["text/event-stream"],
    whole: &["application/json"],
    failures: &[conforms::<types::Failure>];

    /// `POST /chats`
    ///
    /// The inputs of [`Client::create_chat`](crate::Client::create_chat).
    pub struct CreateChat -> CreateChatOutput {
        pub body: types::CreateChatRequest = json("application/json"),
    } impl new(body: types::CreateChatRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`CreateChatOutput`].
    ///
    /// `POST /chats`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `400`: [`Failure`](crate::types::Failure)
    pub fn create_chat(&self, body: types::CreateChatRequest) -> Call<CreateChat> {
        client::call(self, CreateChat::new(body))
    }
}

outputs! {
    /// What [`CreateChat`](CreateChat) answers.
    pub enum CreateChatOutput {
        /// The chat, or what is added to it
        ///
        /// `application/json`
        Json(types::Chat) = json("200", "application/json") => into_json,
        /// The chat, or what is added to it
        ///
        /// `text/event-stream`
        Events(EventStream<types::ChatChunk>) = events("200", "text/event-stream") => into_events,
    }
}
