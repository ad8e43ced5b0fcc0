// @generated from the OpenAPI description description.yaml; do not edit

//! payments

crate::files! {
    create_payment,
}
