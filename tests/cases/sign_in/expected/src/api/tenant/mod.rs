// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `tenant`.

crate::files! {
    #[allow(clippy::module_inception, reason = "both names are the description's")]
    tenant,
}
