// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `choice`.

crate::files! {
    send_either,
}
