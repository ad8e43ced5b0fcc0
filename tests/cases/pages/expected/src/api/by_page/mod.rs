// @generated from the OpenAPI description description.yaml; do not edit

//! by-page

crate::files! {
    list_by_page,
}
