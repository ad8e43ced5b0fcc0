// @generated from the OpenAPI description description.yaml; do not edit

//! mod

crate::files! {
    type_,
}
