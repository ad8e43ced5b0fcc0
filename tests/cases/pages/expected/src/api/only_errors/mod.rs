// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `only-errors`.

crate::files! {
    list_of_errors,
}
