// @generated from the OpenAPI description description.yaml; do not edit

//! report

crate::files! {
    get_report,
}
