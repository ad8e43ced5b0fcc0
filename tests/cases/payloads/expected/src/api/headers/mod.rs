// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `headers`.

crate::files! {
    get_headers,
}
