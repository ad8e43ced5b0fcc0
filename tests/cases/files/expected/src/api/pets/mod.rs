// @generated from the OpenAPI description description.yaml; do not edit

//! pets

crate::files! {
    list_pets,
    add_pet,
}
