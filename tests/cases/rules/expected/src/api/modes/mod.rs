// @generated from the OpenAPI description description.yaml; do not edit

//! modes

crate::files! {
    set_modes,
}
