// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

operation! {
    id: "ListServiceConversationScopedWebhook", method: "GET",
    path: "/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks",
    accept: "application/json",
    security: &[&["accountSid_authToken"]],
    statuses: &["200"],
    headers: &[("200", "access-control-allow-credentials", in_header::<bool>, &[])];

    /// Lists the webhooks of a conversation
    ///
    /// The inputs of [`Client::list_service_conversation_scoped_webhook`](crate::Client::list_service_conversation_scoped_webhook).
    pub struct ListServiceConversationScopedWebhook -> types::ListServiceConversationScopedWebhookResponse {
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: types::ChatServiceSid = path("ChatServiceSid"),
        /// The conversation that the webhooks belong to.
        pub conversation_sid: String = path("ConversationSid"),
        /// How many webhooks a page has: 5 where not given, and at most.
        ///
        /// At least 1. At most 5.
        pub page_size: Option<i64> = query("PageSize").rules(&[
            Rule::IntegerMinimum(1), Rule::IntegerMaximum(5),
        ]) => i64,
        /// The number of the page, which only the client keeps count of.
        ///
        /// At least 0.
        pub page: Option<i64> = query("Page").rules(&[Rule::IntegerMinimum(0)]) => i64,
        /// What the API knows the page by; it stands in the URLs that a page has for others.
        pub page_token: Option<String> = query("PageToken") => impl Into<String>,
    } impl new(chat_service_sid: types::ChatServiceSid, conversation_sid: impl Into<String>)
}

#[cfg(feature = "client")]
impl Client {
    /// Lists the webhooks of a conversation
    ///
    /// Answers with [`ListServiceConversationScopedWebhookResponse`](crate::types::ListServiceConversationScopedWebhookResponse).
    ///
    /// Methods of the call for what can be left out:
    /// [`page_size`](ListServiceConversationScopedWebhook::page_size),
    /// [`page`](ListServiceConversationScopedWebhook::page),
    /// [`page_token`](ListServiceConversationScopedWebhook::page_token).
    ///
    /// `GET /v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks`
    pub fn list_service_conversation_scoped_webhook(
        &self,
        chat_service_sid: types::ChatServiceSid,
        conversation_sid: impl Into<String>,
    ) -> Call<ListServiceConversationScopedWebhook> {
        client::call(self, ListServiceConversationScopedWebhook::new(chat_service_sid, conversation_sid))
    }
}

paged! {
    ListServiceConversationScopedWebhook(page): types::ConversationWebhook = page.webhooks, "/webhooks", Url("/meta/next_page_url"),
}
