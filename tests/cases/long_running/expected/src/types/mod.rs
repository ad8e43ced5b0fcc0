// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    analysis,
    failure,
    import,
    index,
    job,
    machine,
    operation_model,
    picture,
    rendering,
    row,
}
