// @generated from the OpenAPI description description.yaml; do not edit

//! pages

crate::files! {
    get_page,
    send_page,
}
