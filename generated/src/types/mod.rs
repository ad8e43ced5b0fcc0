// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The types of the API.

crate::files! {
    account_sid,
    chat_service_sid,
    configuration_flow_sid,
    conversation_sid,
    conversation_webhook,
    create_service_conversation_scoped_webhook_request,
    list_service_conversation_scoped_webhook_response,
    update_service_conversation_scoped_webhook_request,
    webhook_method,
    webhook_sid,
    webhook_target,
}
