// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `../..`.

crate::files! {
    tmp_evil_fn_main,
}
