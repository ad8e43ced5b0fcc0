//! What `src/client.rs` says: servers, and a setter for the credential of every security scheme.

use crate::api::{Api, Location, SecurityScheme, Server};
use crate::library::{ClientPlan, SchemeItem, SchemeKind, ServerItem, ServerVariableItem};
use crate::lower::docs;
use crate::lower::names::reserved::Receiver;
use crate::lower::names::{self, Case, Claim, Scope};

pub fn lower(api: &Api) -> ClientPlan {
    let kinds: Vec<Vec<String>> = api
        .security_schemes
        .iter()
        .map(|(key, scheme)| setter_words(key, scheme))
        .collect();
    let claims: Vec<Claim> = api
        .security_schemes
        .iter()
        .zip(&kinds)
        .map(|((key, scheme), kind)| Claim {
            // Of several bearer tokens, each is called after its scheme.
            words: match kinds.iter().filter(|other| *other == kind).count() {
                1 => kind.clone(),
                _ => names::words(key),
            },
            spelling: key.clone(),
            apart: Some(apart_words(key, scheme, kind)),
        })
        .collect();
    let mut scope = Scope::new(Case::Value);
    Receiver::Builder.reserve(&mut scope);
    let setters = scope.assign(&claims);
    let described: Vec<(SchemeKind, Vec<String>)> = api
        .security_schemes
        .iter()
        .map(|(key, scheme)| describe(key, scheme))
        .collect();
    let tokens = setters
        .iter()
        .zip(&described)
        .filter(|(_, (kind, _))| matches!(kind, SchemeKind::Token(_)));
    let claims: Vec<Claim> = tokens
        .map(|(setter, _)| Claim {
            words: [
                names::words(setter.trim_start_matches("r#")),
                vec!["provider".to_owned()],
            ]
            .concat(),
            spelling: setter.clone(),
            apart: Some(vec!["of".to_owned(), "token".to_owned()]),
        })
        .collect();
    let mut providers = scope.assign(&claims).into_iter();
    let schemes = api.security_schemes.keys().zip(&setters).zip(&described);
    let schemes = schemes.map(|((key, setter), (kind, docs))| SchemeItem {
        key: key.clone(),
        setter: setter.clone(),
        provider: match kind {
            SchemeKind::Token(_) => providers.next(),
            _ => None,
        },
        docs: docs.clone(),
        kind: kind.clone(),
    });
    ClientPlan {
        servers: servers(&api.servers),
        schemes: schemes.collect(),
    }
}

/// The servers of an operation, unless they are the document's own written once more, as vendors do on every path.
pub fn servers_beside(own: &[Server], document: &[Server]) -> Vec<ServerItem> {
    let mut own = servers(own);
    let mut document = servers(document);
    for server in own.iter_mut().chain(&mut document) {
        // What is said about a server makes it no other one.
        server.docs.clear();
        server.variables.iter_mut().for_each(|variable| variable.docs.clear());
    }
    if own == document { Vec::new() } else { own }
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
        docs: server.description.as_deref().map(docs::lines).unwrap_or_default(),
        url: server.url.clone(),
        variables: server
            .variables
            .iter()
            .map(|variable| ServerVariableItem {
                name: variable.name.clone(),
                default: variable.default.clone(),
                values: variable.values.clone(),
                docs: variable.description.as_deref().map(docs::lines).unwrap_or_default(),
            })
            .collect(),
    });
    items.collect()
}

/// The kind of credential where there is a common word for it, else the scheme's own name.
fn setter_words(key: &str, scheme: &SecurityScheme) -> Vec<String> {
    let fixed: &[&str] = match scheme {
        SecurityScheme::Basic { .. } => &["basic", "auth"],
        SecurityScheme::Bearer { .. } => &["bearer", "token"],
        SecurityScheme::OAuth2 { .. } => &["oauth", "token"],
        SecurityScheme::OpenIdConnect { .. } => &["openid", "token"],
        SecurityScheme::MutualTls { .. } => &["mutual", "tls"],
        SecurityScheme::Http { scheme, .. } => {
            return [names::words(scheme), vec!["token".to_owned()]].concat();
        }
        SecurityScheme::ApiKey { .. } => return names::words(key),
    };
    fixed.iter().map(|word| (*word).to_owned()).collect()
}

/// The scheme's own name, or what it takes where that is the name that is wanted already.
fn apart_words(key: &str, scheme: &SecurityScheme, kind: &[String]) -> Vec<String> {
    let own = names::words(key);
    let what = match scheme {
        SecurityScheme::ApiKey { .. } => "key",
        _ => "credential",
    };
    if own == kind { vec![what.to_owned()] } else { own }
}

fn describe(key: &str, scheme: &SecurityScheme) -> (SchemeKind, Vec<String>) {
    let (kind, what, more, description) = match scheme {
        SecurityScheme::Basic { description } => (
            SchemeKind::Basic,
            "User name and password of HTTP Basic".to_owned(),
            Vec::new(),
            description,
        ),
        SecurityScheme::Bearer { format, description } => {
            let format = format
                .as_deref()
                .map(|format| format!(" ({})", docs::code(format)))
                .unwrap_or_default();
            (
                SchemeKind::Token("Bearer".to_owned()),
                format!("The bearer token{format}"),
                Vec::new(),
                description,
            )
        }
        SecurityScheme::Http { scheme, description } => {
            let what = format!("What follows {} in the Authorization header", docs::code(scheme));
            (SchemeKind::Token(scheme.clone()), what, Vec::new(), description)
        }
        SecurityScheme::OAuth2 { flows, description } => (
            SchemeKind::Token("Bearer".to_owned()),
            "The OAuth 2.0 access token".to_owned(),
            docs::lines(&list(flows)),
            description,
        ),
        SecurityScheme::OpenIdConnect { url, description } => (
            SchemeKind::Token("Bearer".to_owned()),
            "The OpenID Connect access token".to_owned(),
            docs::lines(&format!("Discovery document: {url}")),
            description,
        ),
        SecurityScheme::MutualTls { description } => (
            SchemeKind::MutualTls,
            "The HTTP client has the certificate".to_owned(),
            Vec::new(),
            description,
        ),
        SecurityScheme::ApiKey {
            location,
            name,
            description,
        } => {
            let (kind, place) = match location {
                Location::Query | Location::QueryString => (SchemeKind::ApiKeyQuery(name.clone()), "query parameter"),
                Location::Cookie => (SchemeKind::ApiKeyCookie(name.clone()), "cookie"),
                Location::Header | Location::Path => (SchemeKind::ApiKeyHeader(name.clone()), "header"),
            };
            // RFC 9110 §11.6.2: this header begins with a word that says what follows.
            let what = match kind {
                SchemeKind::ApiKeyHeader(_) if name.eq_ignore_ascii_case("authorization") => {
                    format!(
                        "The whole value of the header {}, with the word before the key if the API wants one",
                        docs::code(name)
                    )
                }
                _ => format!("The key in the {place} {}", docs::code(name)),
            };
            (kind, what, Vec::new(), description)
        }
    };
    let what = docs::sentences(&[format!("{what}, for the security scheme {}.", docs::code(key))]);
    let description = description.as_deref().map(docs::lines).unwrap_or_default();
    (kind, docs::join([what, description, more]))
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
