// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod payments;
pub mod tuples;
pub mod numbers;
pub mod objects;
pub mod conditions;
pub mod tags;
