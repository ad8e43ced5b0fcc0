// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What is sent: inputs written into a request, with its body and its credentials.

pub mod body;
pub mod form; // optional: styles
pub(crate) mod path;
pub(crate) mod random;
pub mod security; // optional: security
pub(crate) mod styled; // optional: styles
pub(crate) mod text; // optional: texts
pub(crate) mod writer;
