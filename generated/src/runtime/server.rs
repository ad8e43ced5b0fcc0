// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! Servers: where an API is, with variables to be filled.

use http::Uri;

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
            shown: shown(url),
        }
    }
}

/// What may be shown of a URL: its query may have a key.
pub(crate) fn shown(url: &str) -> String {
    let mut shown = without_credentials(url);
    shown.truncate(shown.find(['?', '#']).unwrap_or(shown.len()));
    shown
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
        if value.is_some_and(|value| value.contains(['?', '#', '@'])) {
            return Err(format!(
                "the server variable `{}` must not have `?`, `#` or `@`",
                variable.name
            ));
        }
        let is_described = value.is_none() || !variable.values.is_empty();
        let name = format!("{{{}}}", variable.name);
        url.text = url.text.replace(&name, text);
        url.shown = url.shown.replace(&name, if is_described { text } else { "***" });
    }
    Ok(url)
}

/// Checks a base URL and brings it into the form that paths are appended to: a query, which is sent with every call,
/// stands behind them.
///
/// Fails for a relative one, one with a fragment, which is never sent, and one with credentials, which would show in logs.
pub(crate) fn normal(whole: &Url) -> Result<Url, String> {
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
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    if authority.contains('@') {
        return Err("the base URL must not have credentials: give them to the client".to_owned());
    }
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(format!("the base URL `{quoted}` is neither http nor https"));
    }
    // The type takes a port of any number of digits, and a host that is no name.
    #[cfg(feature = "reqwest")]
    reqwest::Url::parse(url).map_err(|_| not_a_url())?;
    let port = authority
        .rsplit_once(']')
        .map_or(authority, |(_, port)| port)
        .split_once(':');
    if port.is_some_and(|(_, port)| !port.is_empty() && port.parse::<u16>().is_err()) {
        return Err(not_a_url());
    }
    Ok(Url {
        text: match url.split_once('?') {
            Some((path, query)) if !query.is_empty() => format!("{}?{query}", path.trim_end_matches('/')),
            Some((path, _)) => path.trim_end_matches('/').to_owned(),
            None => url.trim_end_matches('/').to_owned(),
        },
        shown: quoted.trim_end_matches('/').to_owned(),
    })
}

pub(crate) fn is_absolute(url: &str) -> bool {
    url.contains("://")
}

/// Resolves a relative server against the one in use: only its path can be relative (RFC 3986, section 5.2).
#[cfg(feature = "reqwest")]
pub(crate) fn resolve(url: Url, base: Option<&Url>) -> Url {
    let Some(base) = base.filter(|_| url.text.starts_with('/') && !url.text.starts_with("//")) else {
        return url;
    };
    Url {
        text: format!("{}{}", origin(&base.text), url.text),
        shown: format!("{}{}", origin(&base.shown), url.shown),
    }
}

#[cfg(feature = "reqwest")]
fn origin(url: &str) -> &str {
    let authority = url.find("://").map_or(0, |at| at + 3);
    let end = url[authority..].find(['/', '?']).map_or(url.len(), |at| authority + at);
    &url[..end]
}

/// What may be no URL may have a password with any character, so all that is before the last `@` is taken for one.
fn without_credentials(url: &str) -> String {
    let Some(at) = url.rfind('@') else {
        return url.to_owned();
    };
    let scheme = match url.split_once("://") {
        Some((scheme, _)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => scheme.len() + 3,
        _ => 0,
    };
    format!("{}***{}", &url[..scheme.min(at)], &url[at..])
}
