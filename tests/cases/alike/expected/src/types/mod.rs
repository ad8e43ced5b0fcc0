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
    address,
    colour,
    find_projects_by,
    list_tickets_by,
    list_tickets_response,
    list_tickets_state,
    move_,
    move_project_response,
    open_ticket_form,
    open_ticket_request,
    project,
    project_slug,
    put_up_request,
    shade,
    ticket,
    ticket_key,
}
