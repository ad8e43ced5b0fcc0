// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "CreateServiceConversationScopedWebhook", method: "POST",
    path: "/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks",
    accept: "application/json",
    security: &[&["accountSid_authToken"]],
    statuses: &["201"],
    headers: &[("201", "access-control-allow-credentials", in_header::<bool>, &[])];

    /// Adds a webhook to a conversation
    ///
    /// The inputs of [`Client::create_service_conversation_scoped_webhook`](crate::Client::create_service_conversation_scoped_webhook).
    pub struct CreateServiceConversationScopedWebhook -> types::ConversationWebhook {
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: types::ChatServiceSid = path("ChatServiceSid"),
        /// The conversation that the webhooks belong to.
        pub conversation_sid: String = path("ConversationSid"),
        pub body: Option<types::CreateServiceConversationScopedWebhookRequest> = form() => types::CreateServiceConversationScopedWebhookRequest,
    } impl new(chat_service_sid: types::ChatServiceSid, conversation_sid: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Adds a webhook to a conversation
    ///
    /// Answers with [`ConversationWebhook`](crate::types::ConversationWebhook).
    ///
    /// Methods of the call for what can be left out: [`body`](CreateServiceConversationScopedWebhook::body).
    ///
    /// `POST /v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks`
    pub fn create_service_conversation_scoped_webhook(
        &self,
        chat_service_sid: types::ChatServiceSid,
        conversation_sid: impl Into<String>,
    ) -> Call<CreateServiceConversationScopedWebhook> {
        client::call(self, CreateServiceConversationScopedWebhook::new(chat_service_sid, conversation_sid))
    }
}
