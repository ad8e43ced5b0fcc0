// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

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
