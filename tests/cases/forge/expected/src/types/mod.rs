// @generated from the OpenAPI description description.yaml; do not edit

//! The types of the API.

crate::files! {
    asset,
    basic_error,
    issue,
    issues_list_state,
    new_issue,
    rate_limit,
    rate_limit_overview,
    user,
    validation_error,
}
