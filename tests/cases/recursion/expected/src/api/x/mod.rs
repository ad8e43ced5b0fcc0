// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `x`.

crate::files! {
    exchange,
}
