// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `header`.

crate::files! {
    header_simple_joined_primitive,
    header_simple_joined_array,
    header_simple_joined_object,
    header_simple_exploded_primitive,
    header_simple_exploded_array,
    header_simple_exploded_object,
}
