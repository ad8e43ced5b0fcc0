// @generated from the OpenAPI description description.yaml; do not edit

//! notes

crate::files! {
    put_note,
    patch_note,
    post_note,
}
