//! Servers: base URLs with variables.

use indexmap::{IndexMap, IndexSet};

use super::Context;
use crate::api::{Server, ServerVariable};
use crate::diagnostics::Code;
use crate::source::Pointer;

/// The document's servers; `/` where it lists none (OpenAPI, "OpenAPI Object", `servers`).
pub fn document_servers(cx: &mut Context<'_, '_>) -> Vec<Server> {
    let openapi = cx.openapi;
    let servers = build(cx, &openapi.servers, &Pointer::root().child("servers"));
    match servers.is_empty() {
        false => servers,
        true => vec![Server {
            pointer: Pointer::root(),
            url: "/".to_owned(),
            description: None,
            variables: Vec::new(),
        }],
    }
}

/// The servers of the list at `at`.
pub fn build(cx: &mut Context<'_, '_>, servers: &[openapiv3::Server], at: &Pointer) -> Vec<Server> {
    servers
        .iter()
        .enumerate()
        .map(|(index, server)| one(cx, server, at.item(index)))
        .collect()
}

fn one(cx: &mut Context<'_, '_>, server: &openapiv3::Server, pointer: Pointer) -> Server {
    let none = IndexMap::new();
    let declared = server.variables.as_ref().unwrap_or(&none);
    let url = match server.url.trim() {
        "" => "/",
        url => url,
    };
    let url = without_fragment(cx, url, &pointer);
    report_url(cx, url, &pointer);
    let used = names(url);
    let mut variables = Vec::new();
    for (name, variable) in declared {
        let at = pointer.child("variables").child(name);
        if !used.contains(name.as_str()) {
            cx.report(
                Code::UnusedServerVariable,
                &at,
                format!("the URL `{url}` has no `{{{name}}}`, so this variable does nothing"),
                "remove the variable, or use it in the URL",
            );
            continue;
        }
        if !variable.enumeration.is_empty() && !variable.enumeration.contains(&variable.default) {
            cx.report(
                Code::ServerDefault,
                &at,
                format!("the default `{}` is none of the allowed values", variable.default),
                "add the default to `enum`, or choose one of its values",
            );
        }
        variables.push(ServerVariable {
            name: name.clone(),
            default: variable.default.clone(),
            values: variable.enumeration.clone(),
            description: variable.description.clone(),
        });
    }
    for name in used {
        if !declared.contains_key(name) {
            cx.report(
                Code::UndeclaredServerVariable,
                &pointer.child("url"),
                format!("`{{{name}}}` is not declared under `variables`, so it has no default"),
                "declare the variable; until then every caller has to give its value",
            );
            variables.push(ServerVariable {
                name: name.to_owned(),
                default: String::new(),
                values: Vec::new(),
                description: None,
            });
        }
    }
    Server {
        pointer,
        url: url.to_owned(),
        description: server.description.clone(),
        variables,
    }
}

/// A base URL has no fragment, as none is ever sent (RFC 3986 §3.5).
fn without_fragment<'u>(cx: &mut Context<'_, '_>, url: &'u str, pointer: &Pointer) -> &'u str {
    let Some((rest, fragment)) = url.split_once('#') else {
        return url;
    };
    cx.report_key(
        Code::ServerUrl,
        &pointer.child("url"),
        format!("`#{fragment}` is a fragment and never sent"),
        "remove it",
    );
    rest
}

/// Tells of what is sent otherwise than it may be meant, and of what cannot be sent to.
fn report_url(cx: &mut Context<'_, '_>, url: &str, pointer: &Pointer) {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let authority = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = authority.split(['/', '?']).next().unwrap_or_default();
    let (message, help) = if let Some((_, query)) = url.split_once('?').filter(|(_, query)| !query.is_empty()) {
        (
            format!("the server's URL has a query, `?{query}`; it is sent with every call"),
            "describe it with query parameters",
        )
    } else if authority.contains('@') {
        (
            "the server's URL has credentials; the client refuses it".to_owned(),
            "describe them with a security scheme",
        )
    } else if let Some(scheme) = scheme.filter(|scheme| !scheme.contains('{') && scheme != "http" && scheme != "https")
    {
        (
            format!("the client speaks HTTP and refuses a server of `{scheme}`"),
            "write an `http` or `https` URL",
        )
    } else {
        return;
    };
    cx.report(Code::ServerUrl, &pointer.child("url"), message, help);
}

/// The names in braces, each once, in the order of the URL.
fn names(url: &str) -> IndexSet<&str> {
    let pieces = url.split('{').skip(1);
    let names = pieces.filter_map(|piece| piece.split_once('}'));
    names.map(|(name, _)| name).filter(|name| !name.is_empty()).collect()
}
