// @generated from the OpenAPI description description.yaml; do not edit

//! digest

crate::files! {
    token_scheme,
}
