// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

record! {
    /// The body of `create_service_conversation_scoped_webhook`.
    ///
    /// `#/paths/~1v1~1Services~1{ChatServiceSid}~1Conversations~1{ConversationSid}~1Webhooks/post/requestBody/content/application~1x-www-form-urlencoded/schema`
    pub struct CreateServiceConversationScopedWebhookRequest {
        pub target: types::WebhookTarget = "Target",
        /// Where the events are delivered, as a whole URL.
        pub configuration_url: Option<String> = "Configuration.Url",
        pub configuration_method: Option<types::WebhookMethod> = "Configuration.Method",
        /// The events that are delivered.
        pub configuration_filters: Option<Vec<String>> = "Configuration.Filters",
        /// The keywords in messages that have them delivered.
        pub configuration_triggers: Option<Vec<String>> = "Configuration.Triggers",
        /// The flow of Studio that gets the events.
        pub configuration_flow_sid: Option<types::ConfigurationFlowSid> = "Configuration.FlowSid",
        /// The index of a message; those behind it are delivered once more.
        pub configuration_replay_after: Option<i64> = "Configuration.ReplayAfter",
    } impl new(target: types::WebhookTarget)
}
