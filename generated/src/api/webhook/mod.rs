// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Webhooks that belong to a single conversation.

crate::files! {
    fetch_service_conversation_scoped_webhook,
    update_service_conversation_scoped_webhook,
    delete_service_conversation_scoped_webhook,
    list_service_conversation_scoped_webhook,
    create_service_conversation_scoped_webhook,
}
