// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `form`.

crate::files! {
    send_form,
}
