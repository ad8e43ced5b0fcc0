// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

#![allow(
    deprecated,
    clippy::disallowed_names,
    clippy::needless_update,
    clippy::too_many_arguments,
    reason = "members are what the description says, and all that must be there is asked for"
)]

crate::files! {
    choices,
    ends,
    event,
    labels,
    level,
    mode,
    name_or_id,
    plan,
    point,
    set_modes_x_model,
    size,
    tags,
}
