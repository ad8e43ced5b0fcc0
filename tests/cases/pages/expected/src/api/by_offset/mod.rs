// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-offset`.

crate::files! {
    list_by_offset,
}
