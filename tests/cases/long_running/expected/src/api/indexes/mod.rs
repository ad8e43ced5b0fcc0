// @generated from the OpenAPI description description.yaml; do not edit

//! indexes

crate::files! {
    create_index,
    delete_index,
    analyze,
}
