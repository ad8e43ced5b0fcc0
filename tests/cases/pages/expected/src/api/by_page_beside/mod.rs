// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-page-beside`.

crate::files! {
    list_by_page_beside,
}
