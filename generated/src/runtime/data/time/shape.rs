// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What dates and times look like.

/// Whether a text has a digit where its shape has a `0`, and else what the shape has.
pub(super) fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(byte, of): (u8, u8)| if of == b'0' { byte.is_ascii_digit() } else { byte == of };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}
