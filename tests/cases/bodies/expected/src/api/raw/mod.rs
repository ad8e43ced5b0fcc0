// @generated from the OpenAPI description description.yaml; do not edit

//! raw

crate::files! {
    send_bytes,
    send_text,
    send_xml,
}
