// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `answers`.

crate::files! {
    stream_answer,
    get_answer,
}
