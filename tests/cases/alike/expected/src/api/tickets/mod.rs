// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `tickets`.

crate::files! {
    list_tickets,
    open_ticket,
}
