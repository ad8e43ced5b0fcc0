// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `operations`.

crate::files! {
    get_operations_by_operation,
}
