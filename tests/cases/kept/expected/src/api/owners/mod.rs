// @generated from the OpenAPI description description.yaml; do not edit

//! owners

crate::files! {
    list_owners,
}
