// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `images`.

crate::files! {
    send_images,
}
