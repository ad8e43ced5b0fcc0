// @generated from the OpenAPI description description.yaml; do not edit

//! fern

crate::files! {
    list_fern,
}
