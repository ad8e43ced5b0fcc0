// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    box_model,
    client_model,
    error_model,
    foo_bar,
    foo_bar_snake,
    invoice,
    line,
    meta,
    n1_5,
    option_model,
    order,
    result_model,
    self_model,
    string_model,
    vec_model,
}
