// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `versions`.

crate::files! {
    get_version,
    put_version,
}
