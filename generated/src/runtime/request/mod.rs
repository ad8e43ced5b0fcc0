// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
pub mod form;
pub(crate) mod multipart;
pub mod security;
pub(crate) mod writer;
