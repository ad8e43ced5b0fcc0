// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    device,
    named,
    owner,
    place,
    sensor,
    thermometer,
}
