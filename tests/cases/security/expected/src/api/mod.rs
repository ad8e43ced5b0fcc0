// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

#![allow(
    clippy::new_without_default,
    clippy::too_many_arguments,
    reason = "what is asked for is the description's to say"
)]

pub mod open;
pub mod inherited;
pub mod basic;
pub mod key;
pub mod query_key;
pub mod cookie_key;
pub mod both;
pub mod either;
pub mod optional;
pub mod oidc;
pub mod digest;
pub mod elsewhere;
