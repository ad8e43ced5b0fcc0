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

/// The URL of the server at `index` with its variables filled; `chosen` are values that are not the default.
pub(crate) fn base_url(servers: &[Server], index: usize, chosen: &[(String, String)]) -> Result<String, String> {
    let Some(server) = servers.get(index) else {
        return Err(match servers.len() {
            0 => "the description names no server: give one with `base_url`".to_owned(),
            count => format!("there is no server {index}, the description names {count}"),
        });
    };
    let unknown = |(name, _): &&(String, String)| !server.variables.iter().any(|variable| variable.name == *name);
    if let Some((name, _)) = chosen.iter().find(unknown) {
        return Err(format!("the description's server has no variable `{name}`"));
    }
    let mut url = server.url.to_owned();
    for variable in server.variables {
        let value = chosen
            .iter()
            .rev()
            .find(|(name, _)| name == variable.name)
            .map_or(variable.default, |(_, value)| value);
        if !variable.values.is_empty() && !variable.values.contains(&value) {
            return Err(format!(
                "the server variable `{}` must be one of {}",
                variable.name,
                variable.values.join(", ")
            ));
        }
        url = url.replace(&format!("{{{}}}", variable.name), value);
    }
    Ok(url)
}

/// Checks a base URL and brings it into the form that paths are appended to.
///
/// Fails for a relative one, one with a query or fragment, and one with credentials, which would show in logs.
pub(crate) fn normal(url: &str) -> Result<String, String> {
    let quoted = without_credentials(url);
    if !url.contains("://") {
        return Err(format!(
            "the server `{quoted}` is relative: give the whole URL with `base_url`"
        ));
    }
    if url.contains(['?', '#']) {
        return Err(format!("the base URL `{quoted}` must not have a query or fragment"));
    }
    if url.contains(['{', '}']) {
        return Err(format!("the base URL `{quoted}` has a variable without a value"));
    }
    let uri: Uri = url
        .parse()
        .map_err(|_| format!("the base URL `{quoted}` is not a URL"))?;
    if uri
        .authority()
        .is_some_and(|authority| authority.as_str().contains('@'))
    {
        return Err("the base URL must not have credentials: give them to the client".to_owned());
    }
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(format!("the base URL `{quoted}` is neither http nor https"));
    }
    Ok(url.trim_end_matches('/').to_owned())
}

/// Resolves a relative server against the one in use: only its path can be relative (RFC 3986, section 5.2).
#[cfg(feature = "reqwest")]
pub(crate) fn resolve(url: String, base: Option<&str>) -> String {
    let origin = base.and_then(|base| {
        let authority = base.find("://")? + 3;
        let end = base[authority..].find('/').map_or(base.len(), |at| authority + at);
        Some(&base[..end])
    });
    match origin {
        Some(origin) if url.starts_with('/') && !url.starts_with("//") => format!("{origin}{url}"),
        _ => url,
    }
}

fn without_credentials(url: &str) -> String {
    match (url.find("://"), url.find('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}***{}", &url[..scheme + 3], &url[at..]),
        _ => url.to_owned(),
    }
}
