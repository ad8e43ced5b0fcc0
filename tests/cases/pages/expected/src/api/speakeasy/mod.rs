// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `speakeasy`.

crate::files! {
    search_dogs,
}
