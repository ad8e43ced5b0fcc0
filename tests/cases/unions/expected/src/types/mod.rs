// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    both,
    cat,
    dog,
    event,
    expression,
    named,
    not,
    payment,
    pet,
    value,
    zoo,
}
