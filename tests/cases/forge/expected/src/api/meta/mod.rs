// @generated from the OpenAPI description description.yaml; do not edit

//! meta

crate::files! {
    rate_limit_get,
}
