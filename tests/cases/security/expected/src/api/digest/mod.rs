// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `digest`.

crate::files! {
    token_scheme,
}
