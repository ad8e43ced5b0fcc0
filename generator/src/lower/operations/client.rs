//! What `src/client.rs` says: servers, and a setter for the credential of every security scheme.

use std::collections::BTreeMap;

use indexmap::IndexSet;

use crate::api::{Api, Location, OAuthFlow, OAuthGrant, SchemeKind, SecurityScheme, Server, has_scheme, is_endpoint};
use crate::library::{
    ClientPlan, CredentialKind, GrantItem, GrantKind, ProviderItem, SchemeItem, ServerItem, ServerVariableItem,
};
use crate::lower::docs;
use crate::lower::names::reserved::Receiver;
use crate::lower::names::{self, Case, Claim, Scope};
use crate::lower::settings::Settings;

pub fn lower(api: &Api, settings: &Settings<'_>) -> ClientPlan {
    let described: Vec<(CredentialKind, Vec<String>)> = api
        .security_schemes
        .iter()
        .map(|(key, scheme)| describe(key, scheme))
        .collect();
    let mut scope = Scope::new(Case::Value);
    Receiver::Builder.reserve(&mut scope);
    let setters = scope.assign(&setter_claims(api, settings));
    let is_token = |kind: &CredentialKind| matches!(kind, CredentialKind::Token(_));
    let tokens = setters.iter().zip(&described).filter(|(_, (kind, _))| is_token(kind));
    let claims: Vec<Claim> = tokens.map(|(setter, _)| provider_claim(setter)).collect();
    let mut providers = scope.assign(&claims).into_iter();
    let grants: Vec<Vec<GrantItem>> = api
        .security_schemes
        .values()
        .zip(&setters)
        .map(|(scheme, setter)| grants(scheme, setter, &api.servers, &mut scope))
        .collect();
    let schemes = api.security_schemes.iter().zip(setters).zip(described).zip(grants);
    let schemes = schemes.map(|((((key, scheme), setter), (kind, docs)), grants)| SchemeItem {
        grants,
        key: key.clone(),
        provider: match is_token(&kind) {
            true => providers.next().map(|name| provider(name, &setter)),
            false => None,
        },
        setter,
        docs,
        deprecated: scheme.deprecated,
        kind,
        flows: match &scheme.kind {
            SchemeKind::OAuth2 { flows, .. } => flows.clone(),
            _ => Vec::new(),
        },
        metadata_url: match &scheme.kind {
            SchemeKind::OAuth2 { metadata_url, .. } => metadata_url.clone(),
            SchemeKind::OpenIdConnect { url } => Some(url.clone()),
            _ => None,
        },
    });
    ClientPlan {
        docs: builder_docs(&api.servers),
        servers: servers(&api.servers),
        own_variables: own_variables(api),
        schemes: schemes.collect(),
    }
}

/// The names of variables that operations' own servers have and the description's have not, each once.
fn own_variables(api: &Api) -> Vec<String> {
    let names = |servers: &[Server]| -> Vec<String> {
        let variables = servers.iter().flat_map(|server| &server.variables);
        variables.map(|variable| variable.name.clone()).collect()
    };
    let mut known: IndexSet<String> = names(&api.servers).into_iter().collect();
    let described = known.len();
    known.extend(api.operations.iter().flat_map(|operation| names(&operation.servers)));
    known.into_iter().skip(described).collect()
}

/// The ways to a token whose endpoints the description names.
fn grants(scheme: &SecurityScheme, setter: &str, servers: &[Server], scope: &mut Scope) -> Vec<GrantItem> {
    let SchemeKind::OAuth2 { flows, .. } = &scheme.kind else {
        return Vec::new();
    };
    let endpoint = |url: &Option<String>| endpoint(url.as_ref()?, servers);
    let mut ways: Vec<Way> = flows.iter().filter_map(|flow| way(flow, &endpoint)).collect();
    let asked = flows.iter().find(|flow| {
        matches!(
            flow.grant,
            OAuthGrant::AuthorizationCode | OAuthGrant::DeviceAuthorization
        )
    });
    ways.extend(asked.and_then(|flow| {
        Some(Way {
            kind: GrantKind::RefreshToken,
            words: "refresh token",
            token_url: endpoint(&flow.refresh_url).or_else(|| endpoint(&flow.token_url))?,
            refresh_url: None,
            docs: "Has tokens with the client's identifier and a refresh token",
        })
    }));
    let claims: Vec<Claim> = ways
        .iter()
        .map(|way| Claim {
            words: [
                names::words(setter.trim_start_matches("r#")),
                vec!["by".to_owned()],
                names::words(way.words),
            ]
            .concat(),
            spelling: setter.to_owned(),
            qualifier: Some(vec!["of".to_owned(), "token".to_owned()]),
            ..Claim::default()
        })
        .collect();
    let named = scope.assign(&claims).into_iter().zip(ways);
    named.map(|(name, way)| way.item(name)).collect()
}

/// One of them.
struct Way {
    kind: GrantKind,
    words: &'static str,
    token_url: String,
    refresh_url: Option<String>,
    docs: &'static str,
}

impl Way {
    fn item(self, name: String) -> GrantItem {
        let see = match &self.kind {
            GrantKind::AuthorizationCode(_) => "AuthorizationCode",
            GrantKind::Device(_) => "DeviceFlow",
            _ => "OAuth2",
        };
        let url = docs::code(&self.token_url);
        GrantItem {
            name,
            docs: docs::lines(&format!("{}, from {url}; see [`{see}`](crate::{see}).", self.docs)),
            kind: self.kind,
            token_url: self.token_url,
            refresh_url: self.refresh_url,
        }
    }
}

fn way(flow: &OAuthFlow, endpoint: &dyn Fn(&Option<String>) -> Option<String>) -> Option<Way> {
    let (kind, words, docs) = match flow.grant {
        OAuthGrant::Implicit => return None,
        OAuthGrant::ClientCredentials => (
            GrantKind::ClientCredentials,
            "client credentials",
            "Has tokens for the program itself, with the client's identifier and secret",
        ),
        OAuthGrant::Password => (
            GrantKind::Password,
            "password",
            "Has tokens with the client's identifier, and somebody's name and password",
        ),
        OAuthGrant::AuthorizationCode => (
            GrantKind::AuthorizationCode(endpoint(&flow.authorization_url)?),
            "authorization code",
            "A source of tokens for what somebody allows in a browser that comes back to `redirect_uri`",
        ),
        OAuthGrant::DeviceAuthorization => (
            GrantKind::Device(endpoint(&flow.device_authorization_url)?),
            "device",
            "A source of tokens for what somebody allows in a browser that is elsewhere",
        ),
    };
    let token_url = endpoint(&flow.token_url)?;
    Some(Way {
        words,
        refresh_url: match kind {
            // Which have no refresh tokens (RFC 6749, section 4.4.3).
            GrantKind::ClientCredentials => None,
            _ => endpoint(&flow.refresh_url).filter(|url| *url != token_url),
        },
        kind,
        token_url,
        docs,
    })
}

/// The URL of an endpoint, for the runtime: what is relative is seen from the server's URL (OpenAPI, "Relative References in
/// API URLs"), which is a folder where it ends with a slash, as `./` before it says.
fn endpoint(url: &str, servers: &[Server]) -> Option<String> {
    if !is_endpoint(url) {
        return None;
    }
    let is_folder = servers.first().is_none_or(|server| server.url.ends_with('/'));
    if has_scheme(url) || url.starts_with('/') {
        return Some(url.to_owned());
    }
    let below = url.trim_start_matches("./");
    Some(if is_folder {
        format!("./{below}")
    } else {
        below.to_owned()
    })
}

/// The setters that are not called after their schemes, which depends on the others of their kind.
pub fn locked(client: &ClientPlan) -> BTreeMap<String, String> {
    let own = |scheme: &&SchemeItem| scheme.setter != names::render(&names::words(&scheme.key), Case::Value);
    let schemes = client.schemes.iter().filter(own);
    schemes
        .map(|scheme| (scheme.key.clone(), scheme.setter.clone()))
        .collect()
}

fn setter_claims(api: &Api, settings: &Settings<'_>) -> Vec<Claim> {
    let schemes = &api.security_schemes;
    let kinds: Vec<Vec<String>> = schemes.iter().map(|(key, scheme)| setter_words(key, scheme)).collect();
    let claims = schemes.iter().zip(&kinds).map(|((key, scheme), kind)| Claim {
        // Of several bearer tokens, each is called after its scheme.
        words: match (
            settings.kept_setter(key),
            kinds.iter().filter(|other| *other == kind).count(),
        ) {
            (Some(name), _) => names::words(name),
            (None, 1) => kind.clone(),
            (None, _) => names::words(key),
        },
        spelling: key.clone(),
        qualifier: Some(match settings.kept_setter(key) {
            Some(_) => Vec::new(),
            None => qualifier_words(key, scheme, kind),
        }),
        ..Claim::default()
    });
    claims.collect()
}

/// The setter of what comes by the tokens that another setter takes.
fn provider_claim(setter: &str) -> Claim {
    let mut words = names::words(setter.trim_start_matches("r#"));
    words.push("provider".to_owned());
    Claim {
        words,
        spelling: setter.to_owned(),
        qualifier: Some(vec!["of".to_owned(), "token".to_owned()]),
        ..Claim::default()
    }
}

fn provider(name: String, setter: &str) -> ProviderItem {
    ProviderItem {
        name,
        docs: vec![format!(
            "Asks for the token of [`{setter}`](Self::{setter}) before each request."
        )],
    }
}

/// The servers of an operation, unless they are the document's own written once more, as vendors do on every path. What is
/// said about a server makes it no other one.
pub fn servers_beside(own: &[Server], document: &[Server]) -> Vec<ServerItem> {
    let own = servers(own);
    if own == servers(document) { Vec::new() } else { own }
}

/// What the description says of its servers, each by the index that `ClientBuilder::server` takes.
fn builder_docs(servers: &[Server]) -> Vec<String> {
    let mut lines = vec!["Sets up a client: its credentials, its server, its limits.".to_owned()];
    if !servers.is_empty() {
        let choice = match servers.len() {
            1 => "The server",
            _ => "The servers, by the number that [`ClientBuilder::server`] takes, the first one if it is not called",
        };
        let is_relative = !servers.iter().any(|server| server.url.contains("://"));
        let host = match is_relative {
            true if servers.len() == 1 => "; [`ClientBuilder::base_url`] says where it is",
            true => "; [`ClientBuilder::base_url`] says where they are",
            false => "",
        };
        let variables = match servers.iter().any(|server| !server.variables.is_empty()) {
            true => "; [`ClientBuilder::server_variable`] sets what is in braces",
            false => "",
        };
        lines.extend([String::new(), format!("{choice}{host}{variables}:"), String::new()]);
    }
    let said = |description: &Option<String>, indent: &str| -> Vec<String> {
        let lines = description.as_deref().map(docs::lines).unwrap_or_default();
        lines.iter().map(|line| format!("{indent}{line}")).collect()
    };
    for (index, server) in servers.iter().enumerate() {
        let number = match servers.len() {
            1 => String::new(),
            _ => format!("{index}: "),
        };
        lines.push(format!("- {number}{}", docs::code(&server.url)));
        lines.extend(said(&server.description, "  "));
        for variable in &server.variables {
            let values: Vec<String> = variable.values.iter().map(|value| docs::code(value)).collect();
            let values = match values.is_empty() {
                true => String::new(),
                false => format!(", one of {}", values.join(", ")),
            };
            let (name, default) = (docs::code(&variable.name), docs::code(&variable.default));
            lines.push(format!("  - {name}: {default} where not set{values}"));
            lines.extend(said(&variable.description, "    "));
        }
    }
    lines
}

/// What is said of an operation's own servers, for its documentation.
pub fn server_docs(servers: &[Server]) -> Vec<String> {
    let mut lines = Vec::new();
    for server in servers {
        let said = |description: &Option<String>| description.as_deref().map(docs::lines).unwrap_or_default().join(" ");
        let variables = server
            .variables
            .iter()
            .filter(|variable| variable.description.is_some());
        let variables: Vec<String> = variables
            .map(|variable| format!("  - {}: {}", docs::code(&variable.name), said(&variable.description)))
            .collect();
        if server.description.is_some() || !variables.is_empty() {
            lines.push(
                format!("- {} {}", docs::code(&server.url), said(&server.description))
                    .trim_end()
                    .to_owned(),
            );
            lines.extend(variables);
        }
    }
    if !lines.is_empty() {
        lines.splice(0..0, ["Its own servers:".to_owned(), String::new()]);
    }
    lines
}

fn servers(servers: &[Server]) -> Vec<ServerItem> {
    let items = servers.iter().map(|server| ServerItem {
        url: server.url.clone(),
        variables: server
            .variables
            .iter()
            .map(|variable| ServerVariableItem {
                name: variable.name.clone(),
                default: variable.default.clone(),
                values: variable.values.clone(),
            })
            .collect(),
    });
    items.collect()
}

/// The kind of credential where there is a common word for it, else the scheme's own name.
fn setter_words(key: &str, scheme: &SecurityScheme) -> Vec<String> {
    let fixed: &[&str] = match &scheme.kind {
        SchemeKind::Basic => &["basic", "auth"],
        SchemeKind::Bearer { .. } => &["bearer", "token"],
        SchemeKind::OAuth2 { .. } => &["oauth", "token"],
        SchemeKind::OpenIdConnect { .. } => &["openid", "token"],
        SchemeKind::MutualTls => &["mutual", "tls"],
        SchemeKind::Http { scheme } if is_digest(scheme) => &["digest", "auth"],
        SchemeKind::Http { scheme } => {
            return [names::words(scheme), vec!["token".to_owned()]].concat();
        }
        SchemeKind::ApiKey { .. } => return names::words(key),
    };
    fixed.iter().map(|word| (*word).to_owned()).collect()
}

/// RFC 9110, section 11.1: names of authentication schemes are compared without case.
fn is_digest(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("digest")
}

/// The scheme's own name, or what it takes where that is the name that is wanted already.
fn qualifier_words(key: &str, scheme: &SecurityScheme, kind: &[String]) -> Vec<String> {
    let own = names::words(key);
    let what = match scheme.kind {
        SchemeKind::ApiKey { .. } => "key",
        _ => "credential",
    };
    if own == kind { vec![what.to_owned()] } else { own }
}

/// What the setter takes, and its documentation.
fn describe(key: &str, scheme: &SecurityScheme) -> (CredentialKind, Vec<String>) {
    let bearer = || CredentialKind::Token("Bearer".to_owned());
    let (kind, what, more) = match &scheme.kind {
        SchemeKind::Basic => (
            CredentialKind::Basic,
            "User name and password of HTTP Basic".to_owned(),
            Vec::new(),
        ),
        SchemeKind::Bearer { format } => {
            let format = format.as_deref().map(|format| format!(" ({})", docs::code(format)));
            let what = format!("The bearer token{}", format.unwrap_or_default());
            (bearer(), what, Vec::new())
        }
        SchemeKind::Http { scheme } if is_digest(scheme) => (
            CredentialKind::Digest,
            "User name and password of HTTP Digest".to_owned(),
            Vec::new(),
        ),
        SchemeKind::Http { scheme } => {
            let what = format!("What follows {} in the Authorization header", docs::code(scheme));
            (CredentialKind::Token(scheme.clone()), what, Vec::new())
        }
        SchemeKind::OAuth2 { flows, metadata_url } => {
            let more = docs::lines(&list(&flow_lines(flows, metadata_url.as_deref())));
            (bearer(), "The OAuth 2.0 access token".to_owned(), more)
        }
        SchemeKind::OpenIdConnect { url } => {
            let more = docs::lines(&format!("Discovery document: {url}"));
            (bearer(), "The OpenID Connect access token".to_owned(), more)
        }
        SchemeKind::MutualTls => (
            CredentialKind::MutualTls,
            "The HTTP client has the certificate".to_owned(),
            Vec::new(),
        ),
        SchemeKind::ApiKey { location, name } => {
            let (kind, what) = api_key(*location, name);
            (kind, what, Vec::new())
        }
    };
    let what = docs::sentences(&[format!("{what}, for the security scheme {}.", docs::code(key))]);
    let description = scheme.description.as_deref().map(docs::lines).unwrap_or_default();
    (kind, docs::join([what, description, more]))
}

fn api_key(location: Location, name: &str) -> (CredentialKind, String) {
    let (kind, place) = match location {
        Location::Query | Location::QueryString => (CredentialKind::ApiKeyQuery(name.to_owned()), "query parameter"),
        Location::Cookie => (CredentialKind::ApiKeyCookie(name.to_owned()), "cookie"),
        Location::Header | Location::Path => (CredentialKind::ApiKeyHeader(name.to_owned()), "header"),
    };
    let name = docs::code(name);
    // RFC 9110 §11.6.2: this header begins with a word that says what follows.
    let what = match &kind {
        CredentialKind::ApiKeyHeader(header) if header.eq_ignore_ascii_case("authorization") => {
            format!("The whole value of the header {name}, with the word before the key if the API wants one")
        }
        _ => format!("The key in the {place} {name}"),
    };
    (kind, what)
}

/// What flows say: one line each, and one for each of their scopes.
fn flow_lines(flows: &[OAuthFlow], metadata_url: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    for flow in flows {
        let mut line = format!("Flow `{}`", flow.grant.as_str());
        for (what, url) in [
            ("authorization", &flow.authorization_url),
            ("device authorization", &flow.device_authorization_url),
            ("token", &flow.token_url),
            ("refresh", &flow.refresh_url),
        ] {
            if let Some(url) = url {
                line.push_str(&format!("; {what} endpoint <{url}>"));
            }
        }
        lines.push(line);
        lines.extend(flow.scopes.iter().map(|scope| match scope.description.as_str() {
            "" => format!("Scope `{}`", scope.name),
            description => format!("Scope `{}`: {description}", scope.name),
        }));
    }
    lines.extend(metadata_url.map(|url| format!("Metadata of the authorization server: <{url}>")));
    lines
}

/// Lines of the description as a list, each once: flows mostly share their scopes.
fn list(lines: &[String]) -> String {
    let mut seen = Vec::new();
    for line in lines {
        let item = format!("- {}", line.trim().replace(['\n', '\r'], " "));
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen.join("\n")
}
