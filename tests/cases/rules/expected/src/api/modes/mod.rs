// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `modes`.

crate::files! {
    set_modes,
}
