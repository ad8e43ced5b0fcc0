// @generated from the OpenAPI description description.yaml; do not edit

//! releases

crate::files! {
    releases_upload_asset,
}
