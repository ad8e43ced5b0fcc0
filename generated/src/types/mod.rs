// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The types of the API.

crate::files! {
    account_sid,
    chat_service_sid,
    conversation_sid,
    conversation_webhook,
    webhook_sid,
}
