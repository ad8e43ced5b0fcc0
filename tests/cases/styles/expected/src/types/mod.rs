// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    color,
    query_deep_object_nested_filter,
}
