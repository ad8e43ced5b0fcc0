// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `linked`.

crate::files! {
    list_linked,
}
