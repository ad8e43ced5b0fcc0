// @generated from the OpenAPI description description.yaml; do not edit

//! machines

crate::files! {
    create_machine,
}
