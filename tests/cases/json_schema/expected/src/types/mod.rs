// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    conditions,
    numbers,
    objects,
    payment,
    tags,
    tuples,
}
