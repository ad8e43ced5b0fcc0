// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The kind of receiver.
    ///
    /// `#/components/schemas/WebhookTarget`
    pub enum WebhookTarget {
        Webhook = "webhook",
        Trigger = "trigger",
        Studio = "studio",
        ..Unknown(String),
    }
}
