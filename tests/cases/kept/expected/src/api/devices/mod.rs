// @generated from the OpenAPI description description.yaml; do not edit

//! devices

crate::files! {
    read_device,
    write_device,
}
