// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `fruit`.

crate::files! {
    eat,
}
