// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod item;
pub mod same;
pub mod range;
pub mod text;
pub mod download;
pub mod either;
pub mod events;
pub mod lines;
pub mod anything;
