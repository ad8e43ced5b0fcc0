// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `corrected`.

crate::files! {
    list_corrected,
}
