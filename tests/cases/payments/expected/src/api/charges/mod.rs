// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `charges`.

crate::files! {
    get_charges,
    post_charges,
}
