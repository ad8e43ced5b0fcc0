// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Servers: where an API is, with variables to be filled.

use std::net::Ipv6Addr;

use http::Uri;
use http::uri::{Authority, Scheme};

use crate::runtime::data::encoded;
use crate::runtime::data::secret;
#[cfg(feature = "client")]
use crate::runtime::data::uri;

/// A documented server.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// With `{variables}`; may be relative.
    pub url: &'static str,
    pub variables: &'static [Variable],
}

/// A variable of a server's URL.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    pub name: &'static str,
    pub default: &'static str,
    /// The allowed values; empty: any.
    pub values: &'static [&'static str],
}

/// A URL, and what is shown of it: values that were chosen for variables may be secrets.
#[derive(Clone)]
pub(crate) struct Url {
    pub(crate) text: String,
    pub(crate) shown: String,
}

impl Url {
    /// One that was given as a whole.
    pub(crate) fn given(url: &str) -> Self {
        Url {
            text: url.to_owned(),
            shown: secret::url(url),
        }
    }
}

/// A base URL in its normal form, and in the parts of which the URLs of requests are made.
#[derive(Clone)]
pub(crate) struct Base {
    #[cfg(feature = "client")]
    pub(crate) url: Url,
    scheme: Scheme,
    authority: Authority,
    /// Without a slash at its end.
    pub(crate) path: String,
    /// What every call has in its query; empty where that is nothing.
    pub(crate) query: String,
}

impl Base {
    /// What is asked for of the server.
    pub(crate) fn at(&self, target: String) -> Result<Uri, http::Error> {
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(target.try_into()?);
        Ok(Uri::from_parts(parts)?)
    }
}

#[cfg(feature = "client")]
impl Base {
    /// Whether a URL is below this one, and of a path that has this template.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn leads_to(&self, uri: &Uri, template: &str) -> bool {
        let Ok(home) = self.at("/".to_owned()) else {
            return false;
        };
        let template = template.split('?').next().unwrap_or_default();
        let path = uri.path().strip_prefix(&self.path);
        let fits = |path: &str| match (template.split_once('{'), template.rsplit_once('}')) {
            (Some((start, _)), Some((_, end))) => path.starts_with(start) && path.ends_with(end),
            _ => path == template,
        };
        uri::is_same_origin(uri, &home) && path.is_some_and(fits)
    }

    /// The URL of a call with what every call has in its query.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn with_query(&self, uri: &Uri) -> Option<Uri> {
        let queries = [self.query.as_str(), uri.query().unwrap_or_default()];
        let query = queries.iter().filter(|query| !query.is_empty()).copied();
        self.asking(uri.path(), &query.collect::<Vec<_>>().join("&"))
    }

    /// The URL of a call without what every call has in its query.
    #[allow(dead_code, reason = "of long-running operations")]
    pub(crate) fn without_query(&self, uri: &Uri) -> Option<Uri> {
        let query = uri.query().unwrap_or_default();
        let rest = query.strip_prefix(&self.query).filter(|_| !self.query.is_empty());
        let own = match rest {
            Some("") => "",
            Some(rest) => rest.strip_prefix('&').unwrap_or(query),
            None => query,
        };
        self.asking(uri.path(), own)
    }

    fn asking(&self, path: &str, query: &str) -> Option<Uri> {
        let separator = if query.is_empty() { "" } else { "?" };
        self.at(format!("{path}{separator}{query}")).ok()
    }
}

/// The URL of the server at `index` with its variables filled; `chosen` are values that are not the default, also of
/// variables that only other servers have.
pub(crate) fn base_url(servers: &[Server], index: usize, chosen: &[(String, String)]) -> Result<Url, String> {
    let Some(server) = servers.get(index) else {
        return Err(match servers.len() {
            0 => "the description names no server: give one with `base_url`".to_owned(),
            count => format!("there is no server {index}, the description names {count}"),
        });
    };
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

/// Whether a URL can have this value of a variable at any place.
#[cfg(feature = "client")]
pub(crate) fn check_variable(name: &str, value: &str) -> Result<(), String> {
    match encoded::is_encoded(value, |byte| encoded::is_uri_byte(byte) && byte != b'#') {
        true => Ok(()),
        false => Err(format!(
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
            UrlPart::Whole => encoded::is_encoded(text, |byte| encoded::is_uri_byte(byte) && !b"?#@".contains(&byte)),
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
            UrlPart::Path { segments } => encoded::is_encoded(text, |byte| {
                in_segment(byte) || (byte == b'/' && *segments == Count::Several)
            }),
            UrlPart::PathPart => {
                let begins = text.is_empty() || text.starts_with('/');
                begins && encoded::is_encoded(text, |byte| in_segment(byte) || byte == b'/')
            }
            UrlPart::Query => encoded::is_encoded(text, |byte| {
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

/// Checks a base URL and brings it into the form that paths are appended to: a query, which is sent with every call,
/// stands behind them.
///
/// Fails for a relative one, one with a fragment, which is never sent, and one with credentials, which would show in logs.
pub(crate) fn normal(whole: &Url) -> Result<Base, String> {
    let Url {
        text: url,
        shown: quoted,
    } = whole;
    if !is_absolute(url) {
        return Err(format!(
            "the server `{quoted}` is relative: give the whole URL with `base_url`"
        ));
    }
    if url.contains('#') {
        return Err(format!("the base URL `{quoted}` must not have a fragment"));
    }
    if url.contains(['{', '}']) {
        return Err(format!("the base URL `{quoted}` has a variable without a value"));
    }
    let not_a_url = || format!("the base URL `{quoted}` is not a URL");
    let uri: Uri = url.parse().map_err(|_| not_a_url())?;
    let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
        return Err(not_a_url());
    };
    if authority.as_str().contains('@') {
        return Err("the base URL must not have credentials: give them to the client".to_owned());
    }
    if ![Scheme::HTTP, Scheme::HTTPS].contains(scheme) {
        return Err(format!("the base URL `{quoted}` is neither http nor https"));
    }
    // The type takes a port of any number of digits, and a host that is no name.
    #[cfg(feature = "reqwest")]
    reqwest::Url::parse(url).map_err(|_| not_a_url())?;
    // The last one may be empty: it is the root's (RFC 3986, section 3.2.2).
    let host = uri.host().unwrap_or_default();
    let labels = host.strip_suffix('.').unwrap_or(host);
    if !host.starts_with('[') && labels.split('.').any(str::is_empty) {
        return Err(format!("the base URL `{quoted}` has an empty label in its host"));
    }
    if !may_be_a_host(labels) {
        return Err(not_a_url());
    }
    let port = authority.as_str();
    let port = port.rsplit_once(']').map_or(port, |(_, port)| port).split_once(':');
    if port.is_some_and(|(_, port)| !port.is_empty() && port.parse::<u16>().is_err()) {
        return Err(not_a_url());
    }
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let path = path.trim_end_matches('/');
    Ok(Base {
        #[cfg(feature = "client")]
        url: Url {
            text: match query {
                "" => path.to_owned(),
                query => format!("{path}?{query}"),
            },
            shown: quoted.trim_end_matches('/').to_owned(),
        },
        path: path[origin(path).len()..].to_owned(),
        query: query.to_owned(),
        scheme: scheme.clone(),
        authority: authority.clone(),
    })
}

/// Whether a transport could look it up. Four numbers are an IPv4 address (RFC 3986, section 3.2.2), and what stands behind
/// `xn--` is not nothing, nor does it end in a hyphen (RFC 5890, section 2.3.2.1).
pub(crate) fn may_be_a_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']').unwrap_or_default();
        // Addresses of versions to come are known to nobody yet.
        return address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let labels = || host.split('.');
    if labels().count() == 4 && labels().all(|label| label.bytes().all(|byte| byte.is_ascii_digit())) {
        return host.parse::<std::net::Ipv4Addr>().is_ok();
    }
    labels().all(|label| match label.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("xn--") => label.len() > 4 && !label.ends_with('-'),
        _ => true,
    })
}

pub(crate) fn is_absolute(url: &str) -> bool {
    url.contains("://")
}

/// Resolves a relative server against the one in use: only its path can be relative (RFC 3986, section 5.2).
#[cfg(feature = "client")]
pub(crate) fn resolve(url: Url, base: Option<&Base>) -> Url {
    let Some(base) = base.filter(|_| url.text.starts_with('/') && !url.text.starts_with("//")) else {
        return url;
    };
    let base = &base.url;
    Url {
        text: format!("{}{}", origin(&base.text), url.text),
        shown: format!("{}{}", origin(&base.shown), url.shown),
    }
}

fn origin(url: &str) -> &str {
    let authority = url.find("://").map_or(0, |at| at + 3);
    let end = url[authority..].find(['/', '?']).map_or(url.len(), |at| authority + at);
    &url[..end]
}
