// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `import`.

crate::files! {
    import_rows,
}
