// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
pub(crate) mod boundary;
pub mod form;
pub(crate) mod path;
pub mod security;
pub(crate) mod writer;
