// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `naïve`.

crate::files! {
    grosse,
}
