// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `path`.

crate::files! {
    path_simple_joined_primitive,
    path_simple_joined_array,
    path_simple_joined_object,
    path_simple_exploded_primitive,
    path_simple_exploded_array,
    path_simple_exploded_object,
    path_label_joined_primitive,
    path_label_joined_array,
    path_label_joined_object,
    path_label_exploded_primitive,
    path_label_exploded_array,
    path_label_exploded_object,
    path_matrix_joined_primitive,
    path_matrix_joined_array,
    path_matrix_joined_object,
    path_matrix_exploded_primitive,
    path_matrix_exploded_array,
    path_matrix_exploded_object,
}
