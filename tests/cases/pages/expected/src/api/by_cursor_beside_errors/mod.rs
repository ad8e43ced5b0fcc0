// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-cursor-beside-errors`.

crate::files! {
    list_by_cursor_beside_errors,
}
