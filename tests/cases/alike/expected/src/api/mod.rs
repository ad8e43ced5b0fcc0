// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod tickets;
pub mod projects;
