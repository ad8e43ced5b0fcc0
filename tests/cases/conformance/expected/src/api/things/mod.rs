// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `things`.

crate::files! {
    get_thing,
    find_thing,
    send_shape,
    drop_thing,
    change_thing,
}
