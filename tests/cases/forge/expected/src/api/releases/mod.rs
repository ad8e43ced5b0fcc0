// @generated from the OpenAPI description description.yaml; do not edit

//! Operations with the tag `releases`.

crate::files! {
    releases_upload_asset,
}
