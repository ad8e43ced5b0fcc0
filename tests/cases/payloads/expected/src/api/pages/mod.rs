// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `pages`.

crate::files! {
    get_page,
    send_page,
}
