// @generated from the OpenAPI description description.yaml; do not edit

//! numbers

crate::files! {
    send_numbers,
}
