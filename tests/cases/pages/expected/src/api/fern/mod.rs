// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `fern`.

crate::files! {
    list_fern,
}
