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
    cover,
    get_headers_x_deep,
    get_headers_x_rate,
    get_page_pageable,
    note,
    picture,
    send_images_request,
    send_page_request,
    send_related_request,
}
