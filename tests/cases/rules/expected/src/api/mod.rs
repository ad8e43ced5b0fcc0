// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod tags;
pub mod counts;
pub mod level;
pub mod points;
pub mod labels;
pub mod log;
pub mod modes;
pub mod choices;
pub mod versions;
