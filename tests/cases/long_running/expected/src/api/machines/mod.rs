// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `machines`.

crate::files! {
    create_machine,
}
