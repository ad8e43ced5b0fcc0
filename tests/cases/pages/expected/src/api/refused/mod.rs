// @generated from the OpenAPI description description.yaml; do not edit

//! refused

crate::files! {
    list_refused,
}
