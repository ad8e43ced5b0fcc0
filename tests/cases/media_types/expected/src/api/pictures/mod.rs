// @generated from the OpenAPI description description.yaml; do not edit

//! pictures

crate::files! {
    get_picture,
    put_picture,
}
