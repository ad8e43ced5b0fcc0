// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `tags`.

crate::files! {
    #[allow(clippy::module_inception, reason = "both names are the description's")]
    tags,
    set_tags,
}
