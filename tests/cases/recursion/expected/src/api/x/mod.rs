// @generated from the OpenAPI description description.yaml; do not edit

//! x

crate::files! {
    exchange,
}
