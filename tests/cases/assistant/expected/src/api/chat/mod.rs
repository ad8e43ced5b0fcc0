// @generated from the OpenAPI description description.yaml; do not edit

//! Chat

crate::files! {
    create_chat_completion,
}
