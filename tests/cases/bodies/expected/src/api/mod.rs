// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod json;
pub mod form;
pub mod upload;
pub mod raw;
pub mod choice;
