// @generated from the OpenAPI description description.yaml; do not edit

//! fruit

crate::files! {
    eat,
}
