// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `scim`.

crate::files! {
    list_by_start_index,
}
