// @generated from the OpenAPI description description.yaml; do not edit

//! images

crate::files! {
    send_images,
}
