// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `tags`.

crate::files! {
    list_tags,
}
