// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `conditions`.

crate::files! {
    send_conditions,
}
