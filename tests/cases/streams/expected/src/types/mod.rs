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
    any_event,
    chat,
    chat_chunk,
    create_chat_request,
    done_event,
    error_event,
    failure,
    note_event,
    problem,
    read_positions_response_event,
    run,
    run_event,
    run_state_event,
    tick,
    tick_event,
    tick_text,
    watch_envelope_response_event,
    watch_mapped_response_event,
    watch_mixed_response_event,
    watch_named_response_event,
    watch_open_response_event,
    watch_perhaps_not_response_event,
    watch_sentinel_response_event,
    watch_typed_response_event,
}
