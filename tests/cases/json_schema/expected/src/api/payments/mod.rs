// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `payments`.

crate::files! {
    create_payment,
}
