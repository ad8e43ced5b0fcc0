// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `shelves`.

crate::files! {
    put_up,
    exchange,
}
