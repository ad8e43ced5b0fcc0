// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `issues`.

crate::files! {
    issues_list,
    issues_create,
}
