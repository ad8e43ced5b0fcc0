// @generated from the OpenAPI description description.yaml; do not edit

//! charges

crate::files! {
    get_charges,
    post_charges,
}
