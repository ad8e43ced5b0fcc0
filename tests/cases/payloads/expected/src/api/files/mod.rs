// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `files`.

crate::files! {
    send_files,
    send_related,
    send_picture,
}
