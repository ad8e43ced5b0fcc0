// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `refused`.

crate::files! {
    list_refused,
}
