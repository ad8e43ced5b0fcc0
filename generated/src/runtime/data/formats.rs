// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! The strings of well-known formats that need no library but what every client has; dates and times are in `time`.

use std::net::{Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};

use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::{InvalidText, format_type};

format_type! {
    /// A UUID (RFC 9562).
    Uuid, check_uuid
}

impl Uuid {
    /// The UUID with these 128 bits.
    pub fn from_u128(bits: u128) -> Self {
        let [one, two, three, four, five] = [(96, 32), (80, 16), (64, 16), (48, 16), (0, 48)]
            .map(|(shift, width): (u32, u32)| (bits >> shift) & ((1_u128 << width) - 1));
        Uuid(format!("{one:08x}-{two:04x}-{three:04x}-{four:04x}-{five:012x}"))
    }

    /// Its 128 bits, also where hyphens are missing or braces or `urn:uuid:` are around it.
    ///
    /// # Errors
    ///
    /// When it is no UUID.
    pub fn to_u128(&self) -> Result<u128, InvalidText> {
        let text = self.0.trim_start_matches("urn:uuid:").trim_matches(['{', '}']);
        let digits = text.replace('-', "");
        match digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            true => u128::from_str_radix(&digits, 16).map_err(|_| Self::invalid(NO_UUID)),
            false => Err(Self::invalid(NO_UUID)),
        }
    }
}

impl From<u128> for Uuid {
    fn from(bits: u128) -> Self {
        Uuid::from_u128(bits)
    }
}

const NO_UUID: Violation = Violation::new("is no UUID of RFC 9562, section 4");

fn check_uuid(text: &str) -> Result<(), Violation> {
    let fits = text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if fits { Ok(()) } else { Err(NO_UUID) }
}

format_type! {
    /// A URI (RFC 3986).
    Uri, check_uri
}

impl Uri {
    /// The URI as `http` has it, where it is one that HTTP can request.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn to_http(&self) -> Result<http::Uri, InvalidText> {
        self.0
            .parse()
            .map_err(|_| Self::invalid(Violation::new("is no URI that HTTP can request")))
    }
}

impl From<http::Uri> for Uri {
    fn from(uri: http::Uri) -> Self {
        Uri(uri.to_string())
    }
}

/// RFC 3986, section 3 and appendix A.
fn check_uri(text: &str) -> Result<(), Violation> {
    let no_uri = |message: &'static str| Err(Violation::new(message));
    let Some((scheme, rest)) = text.split_once(':') else {
        return no_uri("is no URI of RFC 3986, section 3: it has no scheme");
    };
    let named = scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !named {
        return no_uri("is no URI of RFC 3986, section 3.1: what stands before the colon is no scheme");
    }
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let in_path = |byte: u8| is_uri_byte(byte) && !b"?#[]".contains(&byte);
    let tail = is_encoded(query, |byte| in_path(byte) || byte == b'?')
        && is_encoded(fragment, |byte| in_path(byte) || byte == b'?');
    match tail && is_encoded(path, in_path) && is_authority(authority) {
        true => Ok(()),
        false => no_uri("is no URI of RFC 3986, section 2: it has characters that have to be percent-encoded there"),
    }
}

/// Whether this is `user@host:port`, of which each may be left out but the host (RFC 3986, section 3.2).
fn is_authority(text: &str) -> bool {
    let in_name = |byte: u8| is_uri_byte(byte) && !b"/?#[]@:".contains(&byte);
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let (literal, port) = match host.strip_prefix('[').map(|rest| rest.split_once(']')) {
        Some(Some((literal, port))) => (Some(literal), port),
        Some(None) => return false,
        None => {
            let (name, _) = host.split_once(':').unwrap_or((host, ""));
            match is_encoded(name, in_name) {
                true => (None, &host[name.len()..]),
                false => return false,
            }
        }
    };
    let address = literal.is_none_or(|literal| literal.starts_with(['v', 'V']) || literal.parse::<Ipv6Addr>().is_ok());
    let port = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    address && port && is_encoded(user, |byte| in_name(byte) || byte == b':')
}

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

format_type! {
    /// An IPv4 address in dotted decimal notation.
    Ipv4, check_ipv4
}

impl Ipv4 {
    /// The address.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn address(&self) -> Result<Ipv4Addr, InvalidText> {
        self.0.parse().map_err(|_| Self::invalid(NO_IPV4))
    }
}

impl From<Ipv4Addr> for Ipv4 {
    fn from(address: Ipv4Addr) -> Self {
        Ipv4(address.to_string())
    }
}

const NO_IPV4: Violation = Violation::new("is no IPv4 address of RFC 2673, section 3.2");

fn check_ipv4(text: &str) -> Result<(), Violation> {
    text.parse::<Ipv4Addr>().map(drop).map_err(|_| NO_IPV4)
}

format_type! {
    /// An IPv6 address (RFC 4291, section 2.2).
    Ipv6, check_ipv6
}

impl Ipv6 {
    /// The address.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn address(&self) -> Result<Ipv6Addr, InvalidText> {
        self.0.parse().map_err(|_| Self::invalid(NO_IPV6))
    }
}

impl From<Ipv6Addr> for Ipv6 {
    fn from(address: Ipv6Addr) -> Self {
        Ipv6(address.to_string())
    }
}

const NO_IPV6: Violation = Violation::new("is no IPv6 address of RFC 4291, section 2.2");

fn check_ipv6(text: &str) -> Result<(), Violation> {
    text.parse::<Ipv6Addr>().map(drop).map_err(|_| NO_IPV6)
}

format_type! {
    /// Bytes in base64 (RFC 4648, section 4).
    Base64, check_base64
}

impl Base64 {
    /// Encodes bytes.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Base64(STANDARD.encode(bytes))
    }

    /// The bytes, also where the padding is missing, the alphabet is the one for URLs, or lines are broken.
    ///
    /// # Errors
    ///
    /// When it is no base64.
    pub fn decode(&self) -> Result<Vec<u8>, InvalidText> {
        let text: String = self.0.split_ascii_whitespace().collect();
        TOLERANT
            .decode(&text)
            .or_else(|_| TOLERANT_URL_SAFE.decode(&text))
            .map_err(|_| Self::invalid(NO_BASE64))
    }
}

/// Bits at the end that belong to no byte may be refused (RFC 4648, section 3.5), but `check` does not look at them.
const ANY_END: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
static TOLERANT: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, ANY_END);
static TOLERANT_URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, ANY_END);

const NO_BASE64: Violation = Violation::new("is no base64 of RFC 4648, section 4");

/// The alphabet and the padding; nothing is decoded, the text may be large.
fn check_base64(text: &str) -> Result<(), Violation> {
    let digits = text.trim_end_matches('=');
    let fits = text.len().is_multiple_of(4)
        && text.len() - digits.len() <= 2
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    if fits { Ok(()) } else { Err(NO_BASE64) }
}
