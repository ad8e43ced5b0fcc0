// @generated from the OpenAPI description description.yaml; do not edit

//! The operations, by tag: plain data that any HTTP stack can send.

pub mod vehicles;
pub mod garage;
pub mod boats;
pub mod cars;
pub mod fruit;
pub mod upload;
