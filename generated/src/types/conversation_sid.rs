// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// The conversation whose events are delivered.
    ///
    /// 34 characters. Pattern: `^CH[0-9a-fA-F]{32}$`.
    ///
    /// `#/components/schemas/ConversationWebhook/properties/conversation_sid`
    pub struct ConversationSid {
        min_length: 34,
        max_length: 34,
        pattern: Pattern::Steps("^CH[0-9a-fA-F]{32}$", &[
            Step::Start, Step::Literal("CH"), Step::Class(Step::HEX, 32, 32), Step::End,
        ]),
    }
}
