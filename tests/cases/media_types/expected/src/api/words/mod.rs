// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `words`.

crate::files! {
    post_word,
}
