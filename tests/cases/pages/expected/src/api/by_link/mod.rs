// @generated from the OpenAPI description description.yaml; do not edit

//! by-link

crate::files! {
    list_by_link,
}
