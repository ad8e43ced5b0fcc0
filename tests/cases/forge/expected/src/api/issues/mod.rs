// @generated from the OpenAPI description description.yaml; do not edit

//! issues

crate::files! {
    issues_list,
    issues_create,
}
