// @generated from the OpenAPI description description.yaml; do not edit

//! all

crate::files! {
    list_all,
}
