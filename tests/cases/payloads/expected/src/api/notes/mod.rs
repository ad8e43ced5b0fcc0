// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `notes`.

crate::files! {
    put_note,
    patch_note,
    post_note,
}
