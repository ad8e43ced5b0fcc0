// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// What identifies this webhook.
    ///
    /// 34 characters. Pattern: `^WH[0-9a-fA-F]{32}$`.
    ///
    /// `#/components/schemas/ConversationWebhook/properties/sid`
    pub struct WebhookSid {
        min_length: 34,
        max_length: 34,
        pattern: Pattern::Steps("^WH[0-9a-fA-F]{32}$", &[
            Step::Start, Step::Literal("WH"), Step::Class(Step::HEX, 32, 32), Step::End,
        ]),
    }
}
