// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The types of the API.

#![allow(
    deprecated,
    clippy::disallowed_names,
    clippy::needless_update,
    clippy::too_many_arguments,
    reason = "members are what the description says, and all that must be there is asked for"
)]

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
