// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "FetchServiceConversationScopedWebhook", method: "GET",
    path: "/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}",
    accept: "application/json",
    security: &[&["accountSid_authToken"]],
    statuses: &["200"],
    headers: &[("200", "access-control-allow-credentials", in_header::<bool>, &[])];

    /// Reads one webhook of a conversation
    ///
    /// The inputs of [`Client::fetch_service_conversation_scoped_webhook`](crate::Client::fetch_service_conversation_scoped_webhook).
    pub struct FetchServiceConversationScopedWebhook -> types::ConversationWebhook {
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: types::ChatServiceSid = path("ChatServiceSid"),
        /// The conversation whose webhook is read.
        pub conversation_sid: String = path("ConversationSid"),
        /// The webhook to read.
        pub sid: types::WebhookSid = path("Sid"),
    } impl new(chat_service_sid: types::ChatServiceSid, conversation_sid: impl Into<String>, sid: types::WebhookSid)
}

#[cfg(feature = "client")]
impl Client {
    /// Reads one webhook of a conversation
    ///
    /// Answers with where the events of one conversation are delivered, and with the settings of that
    /// delivery.
    ///
    /// Answers with [`ConversationWebhook`](crate::types::ConversationWebhook).
    ///
    /// `GET /v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks/{Sid}`
    ///
    /// An example of a response:
    ///
    /// ```json
    /// {
    ///   "sid": "WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ///   "url": "https://conversations.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations/CHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Webhooks/WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ///   "target": "studio",
    ///   "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ///   "date_created": "2016-03-24T21:05:50Z",
    ///   "date_updated": "2016-03-24T21:05:50Z",
    ///   "configuration": {
    ///     "flow_sid": "FWaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    ///   },
    ///   "chat_service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ///   "conversation_sid": "CHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    /// }
    /// ```
    pub fn fetch_service_conversation_scoped_webhook(
        &self,
        chat_service_sid: types::ChatServiceSid,
        conversation_sid: impl Into<String>,
        sid: types::WebhookSid,
    ) -> Call<FetchServiceConversationScopedWebhook> {
        client::call(self, FetchServiceConversationScopedWebhook::new(chat_service_sid, conversation_sid, sid))
    }
}
