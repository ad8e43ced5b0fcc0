// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod pictures;
pub mod pages;
pub mod notes;
pub mod versions;
pub mod names;
pub mod download;
pub mod maybe;
pub mod words;
pub mod xml;
