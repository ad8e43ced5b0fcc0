// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `repos`.

crate::files! {
    list_issues,
    create_issue,
}
