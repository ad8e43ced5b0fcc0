// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

newtype! {
    /// The flow of Studio that gets the events.
    ///
    /// 34 characters. Pattern: `^FW[0-9a-fA-F]{32}$`.
    ///
    /// `#/paths/~1v1~1Services~1{ChatServiceSid}~1Conversations~1{ConversationSid}~1Webhooks~1{Sid}/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/Configuration.FlowSid`
    pub struct ConfigurationFlowSid {
        min_length: 34,
        max_length: 34,
        pattern: Pattern::Steps("^FW[0-9a-fA-F]{32}$", &[
            Step::Start, Step::Literal("FW"), Step::Class(Step::HEX, 32, 32), Step::End,
        ]),
    }
}
