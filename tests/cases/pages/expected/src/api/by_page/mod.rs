// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-page`.

crate::files! {
    list_by_page,
}
