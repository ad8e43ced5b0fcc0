// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `labels`.

crate::files! {
    set_labels,
}
