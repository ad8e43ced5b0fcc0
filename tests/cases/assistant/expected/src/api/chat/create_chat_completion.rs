// @generated from the OpenAPI description description.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "createChatCompletion", method: "POST", path: "/chat/completions",
    accept: "application/json, text/event-stream",
    security: &[&["ApiKeyAuth"]],
    statuses: &["200", "default"],
    streams: &["text/event-stream"],
    whole: &["application/json"],
    failures: &[conforms::<types::ErrorResponse>];

    /// `POST /chat/completions`
    ///
    /// The inputs of [`Client::create_chat_completion`](crate::Client::create_chat_completion).
    pub struct CreateChatCompletion -> CreateChatCompletionOutput {
        pub body: types::CreateChatCompletionRequest = json("application/json"),
    } impl new(body: types::CreateChatCompletionRequest)
}

#[cfg(feature = "client")]
impl Client {
    /// Answers with one of [`CreateChatCompletionOutput`].
    ///
    /// `POST /chat/completions`
    ///
    /// # Errors
    ///
    /// These statuses have a body for [`Error::decode`](crate::Error::decode):
    ///
    /// - `default`: [`ErrorResponse`](crate::types::ErrorResponse)
    pub fn create_chat_completion(&self, body: types::CreateChatCompletionRequest) -> Call<CreateChatCompletion> {
        client::call(self, CreateChatCompletion::new(body))
    }
}

outputs! {
    /// What [`CreateChatCompletion`](CreateChatCompletion) answers.
    pub enum CreateChatCompletionOutput {
        /// OK
        ///
        /// `application/json`
        Json(types::CreateChatCompletionResponse) = json("200", "application/json") => into_json,
        /// OK
        ///
        /// `text/event-stream`
        Events(EventStream<types::CreateChatCompletionStreamResponse>) = events("200", "text/event-stream") => into_events,
    }
}
