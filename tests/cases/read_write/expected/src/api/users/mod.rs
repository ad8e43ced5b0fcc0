// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `users`.

crate::files! {
    create_user,
    list_users,
}
