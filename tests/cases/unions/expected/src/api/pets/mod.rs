// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `pets`.

crate::files! {
    adopt,
}
