// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `update_service_conversation_scoped_webhook`.
    ///
    /// `#/paths/~1v1~1Services~1{ChatServiceSid}~1Conversations~1{ConversationSid}~1Webhooks~1{Sid}/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct UpdateServiceConversationScopedWebhookRequest {
        /// Where the events are delivered, as a whole URL.
        pub configuration_url: Option<String> = "Configuration.Url",
        pub configuration_method: Option<types::WebhookMethod> = "Configuration.Method",
        /// The events that are delivered.
        pub configuration_filters: Option<Vec<String>> = "Configuration.Filters",
        /// The keywords in messages that have them delivered.
        pub configuration_triggers: Option<Vec<String>> = "Configuration.Triggers",
        /// The flow of Studio that gets the events.
        pub configuration_flow_sid: Option<types::ConfigurationFlowSid> = "Configuration.FlowSid",
    } impl Default
}
