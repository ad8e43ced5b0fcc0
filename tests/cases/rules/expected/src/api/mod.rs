// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

#![allow(
    clippy::new_without_default,
    clippy::too_many_arguments,
    reason = "what is asked for is the description's to say"
)]

pub mod tags;
pub mod counts;
pub mod level;
pub mod points;
pub mod labels;
pub mod log;
pub mod modes;
pub mod choices;
pub mod versions;
pub mod plans;
