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
    chat_completion_request_message,
    content_part,
    create_chat_completion_request,
    create_chat_completion_response,
    create_chat_completion_stream_response,
    create_file_request,
    error_response,
    finish_reason,
    list_files_order,
    list_files_response,
    open_file,
    purpose,
    system_message,
    user_message,
}
