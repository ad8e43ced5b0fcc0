// @generated from the OpenAPI description description.yaml; do not edit

//! corrected

crate::files! {
    list_corrected,
}
