// @generated from the OpenAPI description description.yaml; do not edit

//! names

crate::files! {
    get_name,
    put_name,
}
