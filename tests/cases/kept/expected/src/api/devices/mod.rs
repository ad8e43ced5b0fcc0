// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `devices`.

crate::files! {
    read_device,
    write_device,
}
