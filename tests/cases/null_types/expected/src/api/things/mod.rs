// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `things`.

crate::files! {
    exchange,
}
