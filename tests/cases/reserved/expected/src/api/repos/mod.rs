// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `repos`.

crate::files! {
    clone_operation,
    into_operation,
    fmt_operation,
    borrow_operation,
    to_owned_operation,
    send,
    call_operation,
}
