// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `range`.

crate::files! {
    #[allow(clippy::module_inception, reason = "both names are the description's")]
    range,
}
