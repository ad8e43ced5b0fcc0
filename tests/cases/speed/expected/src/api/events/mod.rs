// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `events`.

crate::files! {
    get_event,
}
