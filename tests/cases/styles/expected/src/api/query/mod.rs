// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `query`.

crate::files! {
    query_form_joined_primitive,
    query_form_joined_array,
    query_form_joined_object,
    query_form_exploded_primitive,
    query_form_exploded_array,
    query_form_exploded_object,
    query_space_delimited_joined_array,
    query_space_delimited_joined_object,
    query_space_delimited_exploded_array,
    query_space_delimited_exploded_object,
    query_pipe_delimited_joined_array,
    query_pipe_delimited_joined_object,
    query_pipe_delimited_exploded_array,
    query_pipe_delimited_exploded_object,
    query_deep_object_exploded_object,
    query_deep_object_nested,
    query_reserved,
    query_content,
}
