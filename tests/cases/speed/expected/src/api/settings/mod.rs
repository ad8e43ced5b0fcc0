// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `settings`.

crate::files! {
    get_settings,
}
