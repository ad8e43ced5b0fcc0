// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "DeleteServiceConversationScopedWebhook", method: "DELETE",
    path: "/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}",
    security: &[&["accountSid_authToken"]],
    statuses: &["204"],
    headers: &[("204", "access-control-allow-credentials", in_header::<bool>, &[])];

    /// Removes a webhook of a conversation
    ///
    /// The inputs of [`Client::delete_service_conversation_scoped_webhook`](crate::Client::delete_service_conversation_scoped_webhook).
    pub struct DeleteServiceConversationScopedWebhook -> () {
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: types::ChatServiceSid = path("ChatServiceSid"),
        /// The conversation that the webhooks belong to.
        pub conversation_sid: String = path("ConversationSid"),
        /// The webhook.
        pub sid: types::WebhookSid = path("Sid"),
    } impl new(chat_service_sid: types::ChatServiceSid, conversation_sid: impl Into<String>, sid: types::WebhookSid)
}

#[cfg(feature = "client")]
impl Client {
    /// Removes a webhook of a conversation
    ///
    /// Answers without content.
    ///
    /// `DELETE /v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}`
    pub fn delete_service_conversation_scoped_webhook(
        &self,
        chat_service_sid: types::ChatServiceSid,
        conversation_sid: impl Into<String>,
        sid: types::WebhookSid,
    ) -> Call<DeleteServiceConversationScopedWebhook> {
        client::call(self, DeleteServiceConversationScopedWebhook::new(chat_service_sid, conversation_sid, sid))
    }
}
