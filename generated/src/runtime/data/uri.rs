// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! References resolved against a URI (RFC 3986, section 5.2), and what an origin is (RFC 6454, section 4).

use http::{HeaderMap, HeaderValue, Uri};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a reference stands for, seen from a URI, without its fragment. `None` where that is nothing with a host.
pub(crate) fn join(base: &Uri, reference: &str) -> Option<Uri> {
    // Some send what is to be encoded as it is; browsers take it, too.
    let reference = utf8_percent_encode(reference.trim(), NOT_IN_A_URI).to_string();
    let reference = reference.split('#').next().unwrap_or_default();
    let (scheme, authority) = (base.scheme_str()?, base.authority()?.as_str());
    let (path, query) = (base.path(), base.query());
    let text = if has_scheme(reference) {
        normal(reference)?
    } else if let Some(rest) = reference.strip_prefix("//") {
        normal(&format!("{scheme}://{rest}"))?
    } else {
        let (own, own_query) = match reference.split_once('?') {
            Some((own, query)) => (own, Some(query)),
            None => (reference, None),
        };
        let (path, query) = match own {
            "" => (path.to_owned(), own_query.or(query)),
            _ if own.starts_with('/') => (without_dots(own), own_query),
            _ => {
                let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
                (without_dots(&format!("{folder}{own}")), own_query)
            }
        };
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        format!("{scheme}://{authority}{path}{query}")
    };
    let uri: Uri = text.parse().ok()?;
    uri.host().filter(|host| !host.is_empty())?;
    Some(uri)
}

pub(crate) fn has_scheme(reference: &str) -> bool {
    for (at, byte) in reference.bytes().enumerate() {
        match byte {
            b':' => return at > 0,
            b'+' | b'-' | b'.' if at > 0 => {}
            b'0'..=b'9' if at > 0 => {}
            byte if byte.is_ascii_alphabetic() => {}
            _ => return false,
        }
    }
    false
}

/// A whole URI with the steps of its path taken.
fn normal(text: &str) -> Option<String> {
    let at = text.find("://")? + 3;
    let end = text[at..].find(['/', '?']).map_or(text.len(), |length| at + length);
    let (start, rest) = text.split_at(end);
    // Who asks is not for whoever refers to say (RFC 9110, section 4.2.4).
    let start = match start.rfind('@') {
        Some(user) => format!("{}{}", &start[..at], &start[user + 1..]),
        None => start.to_owned(),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (rest, String::new()),
    };
    Some(format!("{start}{}{query}", without_dots(path)))
}

/// RFC 3986, section 5.2.4.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    let mut path = String::with_capacity(path.len() + 1);
    for segment in kept {
        path.push('/');
        path.push_str(segment);
    }
    // Of no segments there is a root all the same.
    if path.is_empty() { "/".to_owned() } else { path }
}

/// What no URI holds as it is.
const NOT_IN_A_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Its port, or that of its scheme.
pub(crate) fn port(uri: &Uri) -> Option<u16> {
    uri.port_u16().or(match uri.scheme_str()? {
        "https" => Some(443),
        "http" => Some(80),
        _ => None,
    })
}

/// Whether two URIs have the same scheme, host and port.
pub(crate) fn is_same_origin(one: &Uri, other: &Uri) -> bool {
    let has_one_host = match (one.host(), other.host()) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        (one, other) => one == other,
    };
    has_one_host && one.scheme() == other.scheme() && port(one) == port(other)
}

/// What a server's URL leads to, seen from where it stands: at the same origin, or it is not followed. What is wrong with it is said
/// behind `what`, which leads there.
#[allow(dead_code, reason = "of pages and long-running operations")]
pub(crate) fn follow(from: &Uri, url: &str, what: &str) -> Result<Uri, String> {
    let to = join(from, url).ok_or_else(|| format!("{what} at what is no URL"))?;
    match is_same_origin(&to, from) {
        true => Ok(to),
        false => Err(format!(
            "{what} at another origin, `{}`, where nothing is sent",
            to.host().unwrap_or_default()
        )),
    }
}

/// A header's value that is or has a URL. Some send it as it is shown to people, in UTF-8, which [`join`] encodes.
pub(crate) fn text_of(value: &HeaderValue) -> Option<&str> {
    std::str::from_utf8(value.as_bytes()).ok()
}

/// The URL in a header.
#[allow(dead_code, reason = "of long-running operations")]
pub(crate) fn in_header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    text_of(headers.get(name)?).map(str::trim)
}
