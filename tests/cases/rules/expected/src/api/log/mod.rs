// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `log`.

crate::files! {
    #[allow(clippy::module_inception, reason = "both names are the description's")]
    log,
}
