// @generated from the OpenAPI description description.yaml; do not edit

//! objects

crate::files! {
    send_objects,
}
