// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-link`.

crate::files! {
    list_by_link,
}
