// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `calls`.

crate::files! {
    log_in,
    go_on,
    find_out,
    send_constants,
    need_both,
    upload,
    open_account,
}
