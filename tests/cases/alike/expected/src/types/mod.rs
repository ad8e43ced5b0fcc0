// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    address,
    colour,
    find_projects_by,
    find_projects_phase,
    list_tickets_by,
    list_tickets_response,
    list_tickets_state,
    move_,
    move_project_response,
    open_ticket_form,
    open_ticket_request,
    project,
    project_slug,
    shade,
    ticket,
    ticket_key,
}
