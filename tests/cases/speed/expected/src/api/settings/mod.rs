// @generated from the OpenAPI description description.yaml; do not edit

//! settings

crate::files! {
    get_settings,
}
