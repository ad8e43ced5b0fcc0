// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "UpdateServiceConversationScopedWebhook", method: "POST",
    path: "/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}",
    accept: "application/json",
    security: &[&["accountSid_authToken"]],
    statuses: &["200"],
    headers: &[("200", "access-control-allow-credentials", in_header::<bool>, &[])];

    /// Changes a webhook of a conversation
    ///
    /// The inputs of [`Client::update_service_conversation_scoped_webhook`](crate::Client::update_service_conversation_scoped_webhook).
    pub struct UpdateServiceConversationScopedWebhook -> types::ConversationWebhook {
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: types::ChatServiceSid = path("ChatServiceSid"),
        /// The conversation that the webhooks belong to.
        pub conversation_sid: String = path("ConversationSid"),
        /// The webhook.
        pub sid: types::WebhookSid = path("Sid"),
        pub body: Option<types::UpdateServiceConversationScopedWebhookRequest> = form() => types::UpdateServiceConversationScopedWebhookRequest,
    } impl new(chat_service_sid: types::ChatServiceSid, conversation_sid: impl Into<String>, sid: types::WebhookSid)
}

#[cfg(feature = "client")]
impl Client {
    /// Changes a webhook of a conversation
    ///
    /// Answers with [`ConversationWebhook`](crate::types::ConversationWebhook).
    ///
    /// Methods of the call for what can be left out: [`body`](UpdateServiceConversationScopedWebhook::body).
    ///
    /// `POST /v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}`
    pub fn update_service_conversation_scoped_webhook(
        &self,
        chat_service_sid: types::ChatServiceSid,
        conversation_sid: impl Into<String>,
        sid: types::WebhookSid,
    ) -> Call<UpdateServiceConversationScopedWebhook> {
        client::call(self, UpdateServiceConversationScopedWebhook::new(chat_service_sid, conversation_sid, sid))
    }
}
