// @generated from the OpenAPI description description.yaml; do not edit

//! choices

crate::files! {
    set_choices,
}
