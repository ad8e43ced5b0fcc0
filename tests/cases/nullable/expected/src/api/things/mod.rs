// @generated from the OpenAPI description description.yaml; do not edit

//! things

crate::files! {
    exchange,
}
