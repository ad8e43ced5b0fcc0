//! The strings of well-known formats that need no library but what every client has; dates and times are in `time`.

use std::net::{Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_PAD_INDIFFERENT, URL_SAFE_PAD_INDIFFERENT};

use super::rules::Violation;
use super::text::{InvalidText, format_type};

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

const NO_UUID: Violation = Violation::new("is no UUID");

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

/// A scheme, a colon, and only characters that URIs have, with whole percent-encodings (RFC 3986, sections 2 and 3).
fn check_uri(text: &str) -> Result<(), Violation> {
    let Some((scheme, rest)) = text.split_once(':') else {
        return Err(Violation::new("is no URI: it has no scheme"));
    };
    let named = scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !named {
        return Err(Violation::new("is no URI: what stands before the colon is no scheme"));
    }
    let mut parts = rest.split('%');
    let first = parts.next().unwrap_or_default();
    let encoded = parts.all(|part| {
        let digits = part.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) && part.bytes().all(is_uri_byte)
    });
    match encoded && first.bytes().all(is_uri_byte) {
        true => Ok(()),
        false => Err(Violation::new(
            "is no URI: it has characters that have to be percent-encoded",
        )),
    }
}

/// Unreserved, or reserved.
fn is_uri_byte(byte: u8) -> bool {
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

const NO_IPV4: Violation = Violation::new("is no IPv4 address");

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

const NO_IPV6: Violation = Violation::new("is no IPv6 address");

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
        STANDARD_PAD_INDIFFERENT
            .decode(&text)
            .or_else(|_| URL_SAFE_PAD_INDIFFERENT.decode(&text))
            .map_err(|_| Self::invalid(NO_BASE64))
    }
}

const NO_BASE64: Violation = Violation::new("is no base64");

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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::runtime::reflect::Text;
    use crate::runtime::rules::validate;

    #[test]
    fn texts_are_checked_where_the_program_makes_them() {
        fn right<T: std::str::FromStr<Err = InvalidText>>(text: &str) -> String {
            text.parse::<T>()
                .err()
                .map_or_else(String::new, |error| error.to_string())
        }
        for (found, expected) in [
            (right::<Uuid>("123e4567-e89b-12d3-a456-426614174000"), ""),
            (
                right::<Uuid>("123e4567e89b12d3a456426614174000"),
                "invalid Uuid: it is no UUID",
            ),
            (right::<Uri>("https://example.com/a%20b?c=[d]#e"), ""),
            (right::<Uri>("urn:isbn:0451450523"), ""),
            (right::<Uri>("/relative"), "invalid Uri: it is no URI: it has no scheme"),
            (
                right::<Uri>("1http://x"),
                "invalid Uri: it is no URI: what stands before the colon is no scheme",
            ),
            (
                right::<Uri>("https://x/a b"),
                "invalid Uri: it is no URI: it has characters that have to be percent-encoded",
            ),
            (
                right::<Uri>("https://x/%zz"),
                "invalid Uri: it is no URI: it has characters that have to be percent-encoded",
            ),
            (
                right::<Uri>("https://x/%e"),
                "invalid Uri: it is no URI: it has characters that have to be percent-encoded",
            ),
            (right::<Ipv4>("127.0.0.1"), ""),
            (right::<Ipv4>("127.0.0.256"), "invalid Ipv4: it is no IPv4 address"),
            (right::<Ipv6>("2001:db8::1"), ""),
            (right::<Ipv6>("2001:db8::g"), "invalid Ipv6: it is no IPv6 address"),
            (right::<Base64>("YWI="), ""),
            (right::<Base64>(""), ""),
            (right::<Base64>("YWI"), "invalid Base64: it is no base64"),
            (right::<Base64>("Y==="), "invalid Base64: it is no base64"),
        ] {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn texts_are_kept_as_received_and_can_be_sent_back() {
        let uri: Uri = serde_json::from_value(json!("not a uri")).unwrap();
        assert_eq!(uri, "not a uri");
        assert!(Text::check(&uri).is_err() && uri.check().is_err() && uri.to_http().is_err());
        assert_eq!(validate(&uri), []);
        assert_eq!(serde_json::to_value(&uri).unwrap(), json!("not a uri"));
        assert_eq!(Uri::verbatim("x").into_string(), "x");
    }

    #[test]
    fn native_values_go_in_and_out() {
        let bits = 0x123e_4567_e89b_12d3_a456_4266_1417_4000;
        assert_eq!(Uuid::from(bits), "123e4567-e89b-12d3-a456-426614174000");
        for text in [
            "123e4567-e89b-12d3-a456-426614174000",
            "{123E4567e89b12d3a456426614174000}",
        ] {
            assert_eq!(Uuid::verbatim(text).to_u128().unwrap(), bits);
        }
        assert!(Uuid::verbatim("+23e4567e89b12d3a456426614174000").to_u128().is_err());
        assert_eq!(Ipv4::from(Ipv4Addr::LOCALHOST).address(), Ok(Ipv4Addr::LOCALHOST));
        assert_eq!(Ipv6::from(Ipv6Addr::LOCALHOST).address(), Ok(Ipv6Addr::LOCALHOST));
        assert_eq!(
            Uri::from(http::Uri::from_static("https://x/y"))
                .to_http()
                .unwrap()
                .path(),
            "/y"
        );
        assert_eq!(Base64::encode(b"\xff\xef?"), "/+8/");
        for text in ["/+8/", "_-8_", "/+\r\n8/"] {
            assert_eq!(Base64::verbatim(text).decode().unwrap(), b"\xff\xef?");
        }
        assert_eq!(Base64::verbatim("YWI").decode().unwrap(), b"ab");
        assert!(Base64::verbatim("Y!").decode().is_err());
    }
}
