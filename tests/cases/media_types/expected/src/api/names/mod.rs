// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `names`.

crate::files! {
    get_name,
    put_name,
}
