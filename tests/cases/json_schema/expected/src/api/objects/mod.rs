// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `objects`.

crate::files! {
    send_objects,
}
