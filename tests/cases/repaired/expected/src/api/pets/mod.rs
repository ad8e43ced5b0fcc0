// @generated from the OpenAPI description description.yaml; do not edit

//! pets

crate::files! {
    get_pet,
}
