// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `report`.

crate::files! {
    get_report,
}
