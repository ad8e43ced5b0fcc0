// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `elsewhere`.

crate::files! {
    path_server,
    operation_server,
}
