// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `numbers`.

crate::files! {
    send_numbers,
}
