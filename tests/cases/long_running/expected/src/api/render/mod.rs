// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `render`.

crate::files! {
    #[allow(clippy::module_inception, reason = "both names are the description's")]
    render,
}
