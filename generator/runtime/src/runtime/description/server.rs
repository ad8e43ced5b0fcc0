//! Servers: where an API is.

use http::Uri;
use http::uri::{Authority, Scheme};

use crate::runtime::data::secret;
use crate::runtime::description::variables; // optional: variables

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

/// Fills the variables of a server's URL.
type Fill = fn(&Server, &[(String, String)]) -> Result<Url, String>;

/// The URL of the server at `index` with its variables filled; `chosen` are values that are not the default, also of
/// variables that only other servers have.
pub(crate) fn base_url(servers: &[Server], index: usize, chosen: &[(String, String)]) -> Result<Url, String> {
    let Some(server) = servers.get(index) else {
        return Err(match servers.len() {
            0 => "the description names no server: give one with `base_url`".to_owned(),
            count => format!("there is no server {index}, the description names {count}"),
        });
    };
    const FILL: &[Fill] = &[
        variables::fill, // optional: variables
    ];
    match FILL.first() {
        Some(fill) => fill(server, chosen),
        None if server.variables.is_empty() => Ok(Url::given(server.url)),
        None => Err("the server has variables, which no server of the description has: give a whole URL".to_owned()),
    }
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
