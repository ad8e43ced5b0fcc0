// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `pictures`.

crate::files! {
    get_picture,
    put_picture,
}
