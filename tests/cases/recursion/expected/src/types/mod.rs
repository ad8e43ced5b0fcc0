// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    all,
    arrays,
    first,
    holder,
    second,
    tuple,
}
