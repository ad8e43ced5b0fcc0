// @generated from the OpenAPI description description.yaml; do not edit

//! Operations on `raw`.

crate::files! {
    send_bytes,
    send_text,
    send_xml,
}
