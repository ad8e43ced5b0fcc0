//! `format: uri`.

use std::net::Ipv6Addr;

use crate::runtime::data::encoded::{is_encoded, is_uri_byte};
use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

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
    let tail = is_encoded(query, &|byte| in_path(byte) || byte == b'?')
        && is_encoded(fragment, &|byte| in_path(byte) || byte == b'?');
    match tail && is_encoded(path, &in_path) && is_authority(authority) {
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
            match is_encoded(name, &in_name) {
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
    address && port && is_encoded(user, &|byte| in_name(byte) || byte == b':')
}
