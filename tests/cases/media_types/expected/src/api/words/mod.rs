// @generated from the OpenAPI description description.yaml; do not edit

//! words

crate::files! {
    post_word,
}
