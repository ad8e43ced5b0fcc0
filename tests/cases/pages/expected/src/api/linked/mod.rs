// @generated from the OpenAPI description description.yaml; do not edit

//! linked

crate::files! {
    list_linked,
}
