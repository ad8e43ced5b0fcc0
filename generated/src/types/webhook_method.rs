// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

use crate::runtime::prelude::*;

text_enum! {
    /// The method by which the events are delivered.
    ///
    /// `#/components/schemas/WebhookMethod`
    pub enum WebhookMethod {
        Get = "get",
        Post = "post",
        ..Unknown(String),
    }
}
