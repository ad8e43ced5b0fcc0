// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-counted-skip`.

crate::files! {
    list_by_counted_skip,
}
