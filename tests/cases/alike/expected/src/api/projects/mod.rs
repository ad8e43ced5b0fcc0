// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `projects`.

crate::files! {
    find_projects,
    move_project,
}
