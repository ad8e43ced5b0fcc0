// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `vehicles`.

crate::files! {
    drive,
}
