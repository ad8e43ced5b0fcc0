// @generated from the OpenAPI description description.yaml; do not edit

//! choice

crate::files! {
    send_either,
}
