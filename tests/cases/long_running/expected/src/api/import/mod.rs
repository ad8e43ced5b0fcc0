// @generated from the OpenAPI description description.yaml; do not edit

//! import

crate::files! {
    import_rows,
}
