// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `notes`.

crate::files! {
    get_note,
    put_note,
    post_note,
}
