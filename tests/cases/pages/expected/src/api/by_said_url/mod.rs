// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `by-said-url`.

crate::files! {
    list_by_said_url,
}
