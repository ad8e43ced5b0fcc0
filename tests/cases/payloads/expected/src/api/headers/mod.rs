// @generated from the OpenAPI description description.yaml; do not edit

//! headers

crate::files! {
    get_headers,
}
