// @generated from the OpenAPI description description.yaml; do not edit

//! Files

crate::files! {
    list_files,
    create_file,
}
