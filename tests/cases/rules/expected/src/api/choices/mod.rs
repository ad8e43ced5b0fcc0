// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `choices`.

crate::files! {
    set_choices,
}
