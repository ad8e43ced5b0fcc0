// @generated from the OpenAPI description description.yaml; do not edit

//! boats

crate::files! {
    sail,
}
