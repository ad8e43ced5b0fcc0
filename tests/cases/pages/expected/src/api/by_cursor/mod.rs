// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-cursor`.

crate::files! {
    list_by_cursor,
}
