// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod webhook;
