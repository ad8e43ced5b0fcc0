// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    bytes,
    err_model,
    ok_model,
    raw,
    reflect,
    value,
}
