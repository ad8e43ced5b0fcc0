// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `naïve`.

crate::files! {
    u2603,
}
