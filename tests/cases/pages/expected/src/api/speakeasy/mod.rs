// @generated from the OpenAPI description description.yaml; do not edit

//! speakeasy

crate::files! {
    search_dogs,
}
