//! Variables in the URLs of servers.

use std::net::Ipv6Addr;

use crate::runtime::data::encoded;
use crate::runtime::description::server::{Server, Url, is_absolute};

/// The URL of a server with its variables filled; `chosen` are values that are not the default, also of variables that only other
/// servers have.
pub(super) fn fill(server: &Server, chosen: &[(String, String)]) -> Result<Url, String> {
    let mut url = Url::given(server.url);
    let mut is_chosen = false;
    for variable in server.variables {
        let value = chosen.iter().rev().find(|(name, _)| name == variable.name);
        let value = value.map(|(_, value)| value.as_str());
        let text = value.unwrap_or(variable.default);
        if !variable.values.is_empty() && !variable.values.contains(&text) {
            return Err(format!(
                "the server variable `{}` must be one of {}",
                variable.name,
                variable.values.join(", ")
            ));
        }
        let is_described = value.is_none() || !variable.values.is_empty();
        let name = format!("{{{}}}", variable.name);
        if !is_described && text != variable.default {
            is_chosen = true;
            for (at, _) in server.url.match_indices(&name) {
                let place = UrlPart::of(server, at, &name, variable.default);
                // What is relative is only found out by calls.
                let whole = !matches!(place, UrlPart::Whole) || is_absolute(text) || !is_absolute(variable.default);
                if !whole || !place.takes(text) {
                    let is = place.name();
                    return Err(format!("the server variable `{}` must be {is}", variable.name));
                }
            }
        }
        url.text = url.text.replace(name.as_str(), text);
        url.shown = url
            .shown
            .replace(name.as_str(), if is_described { text } else { "***" });
    }
    // A label that is empty, at the end where it would be the root's.
    let host = url.text.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', '?', ':']).next().unwrap_or_default();
    if host.ends_with('.') && !server.variables.is_empty() {
        return Err("the server variables leave a label of the host empty".to_owned());
    }
    // Alone or together, some would make steps up of the path, or segments of nothing.
    if is_chosen && has_odd_segments(&url.text) {
        return Err("the server variables make a path that has an empty segment, `.` or `..`".to_owned());
    }
    Ok(url)
}

/// Whether a URL can have these values of variables at any place.
#[cfg(feature = "client")]
pub(crate) fn check(chosen: &[(String, String)]) -> Result<(), String> {
    let fits = |value: &str| encoded::is_encoded(value, &|byte| encoded::is_uri_byte(byte) && byte != b'#');
    match chosen.iter().find(|(_, value)| !fits(value)) {
        None => Ok(()),
        Some((name, _)) => Err(format!(
            "the server variable `{name}` has characters that are to be percent-encoded"
        )),
    }
}

/// Where a variable stands in a server's URL, which its value may not leave.
enum UrlPart {
    /// The beginning of the URL or all of it.
    Whole,
    Scheme,
    /// In the host's name. Several labels can stand there where that is its end, or where they do by default.
    Host {
        labels: Count,
    },
    /// All of the host, with its port.
    Authority,
    Port,
    /// The port and the colon before it.
    PortPart,
    /// In the path. Several segments can stand there where they do by default.
    Path {
        segments: Count,
    },
    /// The path behind the host, with the slash that it begins with.
    PathPart,
    Query,
}

#[derive(PartialEq)]
enum Count {
    One,
    Several,
}

impl Count {
    fn of(is_several: bool) -> Self {
        if is_several { Count::Several } else { Count::One }
    }
}

impl UrlPart {
    /// That of the variable that is written as `name` at some place of the URL.
    fn of(server: &Server, at: usize, name: &str, default: &str) -> Self {
        let (before, after) = (&server.url[..at], &server.url[at + name.len()..]);
        let after = server.variables.iter().fold(after.to_owned(), |after, variable| {
            after.replace(format!("{{{}}}", variable.name).as_str(), variable.default)
        });
        let start = match server.url.find("://") {
            Some(scheme) => Some(scheme + 3),
            None => server.url.starts_with("//").then_some(2),
        };
        let ends = |part: &str| part.is_empty() || part.starts_with(['/', '?']);
        let path = || UrlPart::Path {
            segments: Count::of(default.contains('/')),
        };
        let host = match start {
            _ if before.contains('?') => return UrlPart::Query,
            Some(start) if at < start => return UrlPart::Scheme,
            None if before.is_empty() && !default.starts_with('/') => return UrlPart::Whole,
            Some(start) if !before[start..].contains('/') => &before[start..],
            _ => return path(),
        };
        match default.as_bytes().first() {
            Some(b'/') => UrlPart::PathPart,
            Some(b':') => UrlPart::PortPart,
            _ if host.contains(':') => UrlPart::Port,
            _ if host.is_empty() && ends(&after) => UrlPart::Authority,
            _ => UrlPart::Host {
                labels: Count::of(default.contains('.') || ends(&after) || after.starts_with(':')),
            },
        }
    }

    fn takes(&self, text: &str) -> bool {
        let in_label = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let in_segment = |byte: u8| encoded::is_uri_byte(byte) && !b"/?#[]".contains(&byte);
        let is_port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u16>().is_ok();
        match self {
            UrlPart::Whole => encoded::is_encoded(text, &|byte| encoded::is_uri_byte(byte) && !b"?#@".contains(&byte)),
            UrlPart::Scheme => text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            UrlPart::Host { labels } => text
                .bytes()
                .all(|byte| in_label(byte) || (byte == b'.' && *labels == Count::Several)),
            UrlPart::Authority => {
                let (host, port) = match text.rsplit_once(':') {
                    Some((host, port)) if !text.ends_with(']') => (host, Some(port)),
                    _ => (text, None),
                };
                let named = !host.is_empty() && host.bytes().all(|byte| in_label(byte) || byte == b'.');
                let address = || host.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok();
                (named || address().is_some()) && port.is_none_or(is_port)
            }
            UrlPart::Port => is_port(text),
            UrlPart::PortPart => text.is_empty() || text.strip_prefix(':').is_some_and(is_port),
            UrlPart::Path { segments } => encoded::is_encoded(text, &|byte| {
                in_segment(byte) || (byte == b'/' && *segments == Count::Several)
            }),
            UrlPart::PathPart => {
                let begins = text.is_empty() || text.starts_with('/');
                begins && encoded::is_encoded(text, &|byte| in_segment(byte) || byte == b'/')
            }
            UrlPart::Query => encoded::is_encoded(text, &|byte| {
                (in_segment(byte) || b"/?".contains(&byte)) && !b"&;".contains(&byte)
            }),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            UrlPart::Whole => "a URL without `?`, `#` and `@`",
            UrlPart::Scheme => "a scheme",
            UrlPart::Host { labels: Count::One } => "one label of a host, which has letters, digits, `-` and `_`",
            UrlPart::Host { .. } => "labels of a host, which have letters, digits, `-` and `_`",
            UrlPart::Authority => "a host, perhaps with a port",
            UrlPart::Port => "a port",
            UrlPart::PortPart => "a port with a colon before it",
            UrlPart::Path { segments: Count::One } => "one segment of a path, percent-encoded",
            UrlPart::Path { .. } => "segments of a path, percent-encoded",
            UrlPart::PathPart => "a path that begins with `/`, percent-encoded",
            UrlPart::Query => "the value of a parameter of a query, percent-encoded",
        }
    }
}

/// Whether a path has a segment without a character or one that stands for a step (RFC 3986, section 3.3), which is that
/// when it is encoded, too. It may end with a slash.
fn has_odd_segments(url: &str) -> bool {
    let path = url.split('?').next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "" if !is_last => return true,
            "." | ".." => return true,
            _ => {}
        }
    }
    false
}
