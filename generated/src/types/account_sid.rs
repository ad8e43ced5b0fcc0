// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// The account that the conversation belongs to.
    ///
    /// 34 characters. Pattern: `^AC[0-9a-fA-F]{32}$`.
    ///
    /// `#/components/schemas/ConversationWebhook/properties/account_sid`
    pub struct AccountSid {
        min_length: 34,
        max_length: 34,
        pattern: Pattern::Steps("^AC[0-9a-fA-F]{32}$", &[
            Step::Start, Step::Literal("AC"), Step::Class(Step::HEX, 32, 32), Step::End,
        ]),
    }
}
