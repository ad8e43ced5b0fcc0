//! Which bytes stand in a URI as they are, and which are percent-encoded (RFC 3986, section 2).

/// Whether a text has only some bytes and whole percent-encodings (RFC 3986, section 2.1).
pub(crate) fn is_encoded(text: &str, takes: &dyn Fn(u8) -> bool) -> bool {
    let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => is_digit(bytes.next()) && is_digit(bytes.next()),
            byte => takes(byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Unreserved, or reserved.
pub(crate) fn is_uri_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte)
}
