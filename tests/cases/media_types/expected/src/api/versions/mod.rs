// @generated from the OpenAPI description description.yaml; do not edit

//! versions

crate::files! {
    get_version,
    put_version,
}
