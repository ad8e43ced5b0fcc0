// @generated from the OpenAPI description description.yaml; do not edit

//! form

crate::files! {
    send_form,
}
