// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `tuples`.

crate::files! {
    send_tuples,
}
