// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `item`.

crate::files! {
    get_item,
    create_item,
    delete_item,
}
