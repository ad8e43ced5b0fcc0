// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `json`.

crate::files! {
    send_json,
    send_optional_json,
    patch_note,
}
