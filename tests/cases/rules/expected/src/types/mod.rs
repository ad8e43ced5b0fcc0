// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    choices,
    ends,
    event,
    labels,
    level,
    mode,
    point,
    set_modes_priority,
    set_modes_x_model,
    size,
    tags,
}
