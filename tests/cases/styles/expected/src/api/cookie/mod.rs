// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `cookie`.

crate::files! {
    cookie_form_joined_primitive,
    cookie_form_joined_array,
    cookie_form_joined_object,
    cookie_form_exploded_primitive,
    cookie_form_exploded_array,
    cookie_form_exploded_object,
}
