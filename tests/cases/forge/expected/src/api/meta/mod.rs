// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `meta`.

crate::files! {
    rate_limit_get,
}
