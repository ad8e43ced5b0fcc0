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
    dog,
    dogs,
    get_report_response,
    list_by_continue_response,
    list_by_cursor_beside_errors_response,
    list_by_cursor_response,
    list_by_last_item_response,
    list_by_page_beside_response,
    list_by_page_response,
    list_by_said_url_response,
    list_by_start_index_response,
    list_by_url_response,
    list_fern_response,
    list_not_by_said_url_response,
    list_of_errors_response,
    search_dogs_request,
    search_dogs_response,
}
