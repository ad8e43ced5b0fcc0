// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Which bytes stand in a URI as they are, and which are percent-encoded (RFC 3986, section 2).

/// Whether a text has only some bytes and whole percent-encodings (RFC 3986, section 2.1).
pub(crate) fn is_encoded(text: &str, takes: impl Fn(u8) -> bool) -> bool {
    let mut parts = text.split('%');
    let first = parts.next().unwrap_or_default();
    first.bytes().all(&takes)
        && parts.all(|part| {
            let digits = part.as_bytes().get(..2);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) && part.bytes().all(&takes)
        })
}

/// Unreserved, or reserved.
pub(crate) fn is_uri_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte)
}
