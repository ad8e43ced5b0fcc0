// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    mail,
    not_found,
    owner,
    pet,
    toy,
    toy_schemas,
}
