// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `Files`.

crate::files! {
    list_files,
    create_file,
}
