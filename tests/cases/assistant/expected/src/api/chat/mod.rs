// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `Chat`.

crate::files! {
    create_chat_completion,
}
