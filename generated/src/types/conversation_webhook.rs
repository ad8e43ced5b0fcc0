// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// A webhook of one conversation, with the settings that decide when and how it is called.
    ///
    /// `#/components/schemas/ConversationWebhook`
    pub struct ConversationWebhook {
        /// What identifies this webhook.
        pub sid: Option<types::WebhookSid> = "sid" Nullable,
        /// The account that the conversation belongs to.
        pub account_sid: Option<types::AccountSid> = "account_sid" Nullable,
        /// The conversation service that the conversation belongs to.
        pub chat_service_sid: Option<types::ChatServiceSid> = "chat_service_sid" Nullable,
        /// The conversation whose events are delivered.
        pub conversation_sid: Option<types::ConversationSid> = "conversation_sid" Nullable,
        /// The kind of receiver: `webhook`, `studio` or `trigger`.
        pub target: Option<String> = "target" Nullable,
        /// The address of this webhook in the API.
        pub url: Option<Uri> = "url" Nullable,
        /// Settings whose members depend on the `target`.
        pub configuration: Option<Value>,
        /// When the webhook was created.
        pub date_created: Option<DateTime> = "date_created" Nullable,
        /// When the webhook was last changed.
        pub date_updated: Option<DateTime> = "date_updated" Nullable,
    } impl Default
}
