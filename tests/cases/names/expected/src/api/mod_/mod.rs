// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `mod`.

crate::files! {
    type_,
}
