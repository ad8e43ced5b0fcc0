// @generated from the OpenAPI description description.yaml; do not edit

//! shops

crate::files! {
    start_job,
    get_job,
}
