// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// 34 characters. Pattern: `^IS[0-9a-fA-F]{32}$`.
    ///
    /// `#/components/schemas/ConversationWebhook/properties/chat_service_sid`
    pub struct ChatServiceSid {
        min_length: 34,
        max_length: 34,
        pattern: Pattern::Steps("^IS[0-9a-fA-F]{32}$", &[
            Step::Start, Step::Literal("IS"), Step::Class(Step::HEX, 32, 32), Step::End,
        ]),
    }
}
