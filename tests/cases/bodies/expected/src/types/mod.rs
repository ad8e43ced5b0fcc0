// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    configuration_flow_sid,
    note,
    note_patch,
    send_form_request,
    upload_request,
}
