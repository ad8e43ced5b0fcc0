// @generated from the OpenAPI description description.yaml; do not edit

//! conditions

crate::files! {
    send_conditions,
}
