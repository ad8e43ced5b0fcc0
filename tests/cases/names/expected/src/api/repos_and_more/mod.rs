// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `Repos & more`.

crate::files! {
    repos_list_for_org,
    post_repos_list,
}
