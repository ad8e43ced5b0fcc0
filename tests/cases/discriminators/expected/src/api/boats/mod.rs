// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `boats`.

crate::files! {
    sail,
}
