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
    animal,
    animal_type,
    apple,
    banana,
    bare,
    boat,
    canoe,
    car,
    closed,
    diesel,
    directory_object,
    electric,
    engine,
    entity,
    ferry,
    fruit,
    garage,
    group,
    lynx,
    one,
    opened,
    tipper,
    truck,
    two,
    upload_request,
    user,
    vehicle,
    version,
    wolf,
}
