// @generated from the OpenAPI description description.yaml; do not edit

//! vehicles

crate::files! {
    drive,
}
