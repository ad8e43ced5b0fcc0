// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `owners`.

crate::files! {
    list_owners,
}
