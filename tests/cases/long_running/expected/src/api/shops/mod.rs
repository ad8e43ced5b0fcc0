// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `shops`.

crate::files! {
    start_job,
    get_job,
}
