// @generated from the OpenAPI description description.yaml; do not edit

//! tuples

crate::files! {
    send_tuples,
}
