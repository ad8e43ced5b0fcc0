// @generated from the OpenAPI description description.yaml; do not edit

//! ../..

crate::files! {
    tmp_evil_fn_main,
}
