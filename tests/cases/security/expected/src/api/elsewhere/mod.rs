// @generated from the OpenAPI description description.yaml; do not edit

//! elsewhere

crate::files! {
    path_server,
    operation_server,
}
