// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-last-item`.

crate::files! {
    list_by_last_item,
}
