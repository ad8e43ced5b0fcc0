// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    account,
    find_out_error,
    find_out_response,
    format,
    log_in_request,
    new_account,
    passcode,
    password,
    twin,
}
