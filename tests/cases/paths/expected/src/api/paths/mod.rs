// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `paths`.

crate::files! {
    expressions,
    other_spelling,
    two_spellings,
    query_list,
    undescribed_query,
    two_in_a_segment,
    catch_all,
    custom_verb,
    operators,
    colon,
    comma,
    literals,
    brace,
    own_query,
    variable_in_query,
    fragment,
    bare,
}
