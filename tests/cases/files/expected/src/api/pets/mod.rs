// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `pets`.

crate::files! {
    list_pets,
    add_pet,
}
