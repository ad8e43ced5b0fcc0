// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `not-by-said-url`.

crate::files! {
    list_not_by_said_url,
}
