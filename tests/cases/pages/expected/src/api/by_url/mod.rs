// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-url`.

crate::files! {
    list_by_url,
}
