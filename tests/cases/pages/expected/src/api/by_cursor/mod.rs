// @generated from the OpenAPI description description.yaml; do not edit

//! by-cursor

crate::files! {
    list_by_cursor,
}
