// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `indexes`.

crate::files! {
    create_index,
    delete_index,
    analyze,
}
