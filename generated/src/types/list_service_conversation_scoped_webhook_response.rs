// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// What `list_service_conversation_scoped_webhook` answers with.
    ///
    /// `#/paths/~1v1~1Services~1{ChatServiceSid}~1Conversations~1{ConversationSid}~1Webhooks/get/responses/200/content/application~1json/schema`
    pub struct ListServiceConversationScopedWebhookResponse {
        pub webhooks: Option<Vec<types::ConversationWebhook>>,
        pub meta: Option<ListServiceConversationScopedWebhookResponseMeta>,
    } impl Default
}

record! {
    /// The member `meta` of [`ListServiceConversationScopedWebhookResponse`](crate::types::ListServiceConversationScopedWebhookResponse).
    ///
    /// `#/paths/~1v1~1Services~1{ChatServiceSid}~1Conversations~1{ConversationSid}~1Webhooks/get/responses/200/content/application~1json/schema/properties/meta`
    pub struct ListServiceConversationScopedWebhookResponseMeta {
        pub first_page_url: Option<Uri>,
        pub key: Option<String>,
        pub next_page_url: Option<Uri> = "next_page_url" Nullable,
        pub page: Option<i64>,
        pub page_size: Option<i64>,
        pub previous_page_url: Option<Uri> = "previous_page_url" Nullable,
        pub url: Option<Uri>,
    } impl Default
}
