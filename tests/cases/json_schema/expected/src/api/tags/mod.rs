// @generated from the OpenAPI description description.yaml; do not edit

//! tags

crate::files! {
    list_tags,
}
