// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-continue`.

crate::files! {
    list_by_continue,
}
