// @generated from the OpenAPI description description.yaml; do not edit

//! events

crate::files! {
    get_event,
}
