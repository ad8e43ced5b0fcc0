// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    fault,
    note,
    problem,
    response_model,
    text_request,
    word,
}
