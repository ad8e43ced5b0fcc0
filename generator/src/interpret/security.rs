//! Security schemes and requirements.
//!
//! A requirement on a scheme that nobody declares cannot be met by anyone: the scheme is left out with a warning, and
//! an alternative that has no other scheme with it.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, SecurityRequirement};

use super::Context;
use crate::api::{
    Location, OAuthFlow, OAuthGrant, OAuthScope, RequiredScheme, Requirement, SchemeKind, SecurityScheme, is_endpoint,
};
use crate::diagnostics::Code;
use crate::hash::HashSet;
use crate::source::Pointer;
use crate::value::{Map, Value};

/// Everything in `components.securitySchemes`, by name.
pub fn schemes(cx: &mut Context<'_, '_>) -> IndexMap<String, SecurityScheme> {
    let at = Pointer::root().child("components").child("securitySchemes");
    let mut schemes = IndexMap::new();
    let openapi = cx.openapi;
    let Some(components) = &openapi.components else {
        return schemes;
    };
    for (name, entry) in &components.security_schemes {
        if let Some((documented, pointer)) = cx.item(entry, &at.child(name))
            && let Some(scheme) = scheme(cx, documented, &pointer)
        {
            schemes.insert(name.clone(), scheme);
        }
    }
    schemes
}

fn scheme(cx: &mut Context<'_, '_>, scheme: &openapiv3::SecurityScheme, at: &Pointer) -> Option<SecurityScheme> {
    use openapiv3::SecurityScheme as Documented;
    let (kind, description, extensions) = match scheme {
        Documented::APIKey {
            location,
            name,
            description,
            extensions,
        } => {
            let location = match location {
                APIKeyLocation::Query => Location::Query,
                APIKeyLocation::Header => Location::Header,
                APIKeyLocation::Cookie => Location::Cookie,
            };
            let name = name.clone();
            (SchemeKind::ApiKey { location, name }, description, extensions)
        }
        Documented::HTTP {
            scheme,
            bearer_format,
            description,
            extensions,
        } => {
            let kind = http(scheme, bearer_format.as_ref(), extensions.get("type"))?;
            (kind, description, extensions)
        }
        Documented::OAuth2 {
            description,
            extensions,
            ..
        } => {
            let metadata_url = extensions.get("oauth2MetadataUrl").and_then(serde_json::Value::as_str);
            let kind = SchemeKind::OAuth2 {
                flows: flows(cx, &at.child("flows")),
                metadata_url: metadata_url.map(str::to_owned),
            };
            (kind, description, extensions)
        }
        Documented::OpenIDConnect {
            open_id_connect_url,
            description,
            extensions,
        } => {
            let url = open_id_connect_url.clone();
            (SchemeKind::OpenIdConnect { url }, description, extensions)
        }
    };
    Some(SecurityScheme {
        description: description.clone(),
        deprecated: extensions.get("deprecated") == Some(&serde_json::Value::Bool(true)),
        kind,
    })
}

/// A scheme of HTTP's, or of a `type` that has no variant of its own.
fn http(scheme: &str, bearer_format: Option<&String>, kind: Option<&serde_json::Value>) -> Option<SchemeKind> {
    let kind = kind.and_then(serde_json::Value::as_str).unwrap_or("http");
    // RFC 9110 §11.1: names of authentication schemes are compared without case.
    Some(match (kind, scheme.to_ascii_lowercase().as_str()) {
        ("mutualTLS", _) => SchemeKind::MutualTls,
        // Some write the scheme where its type belongs.
        ("http", "basic") | ("basic", _) => SchemeKind::Basic,
        ("http", "bearer") | ("bearer" | "jwt", _) => SchemeKind::Bearer {
            format: bearer_format.cloned(),
        },
        ("http", _) => SchemeKind::Http {
            scheme: scheme.to_owned(),
        },
        // `load` has reported it.
        _ => return None,
    })
}

/// Read from the raw tree: newer flows (3.2's `deviceAuthorization`) have the same members.
fn flows(cx: &mut Context<'_, '_>, at: &Pointer) -> Vec<OAuthFlow> {
    let flows = cx.raw(at).and_then(Value::as_object).into_iter().flatten();
    // `load` has reported what is none.
    let flows = flows.filter_map(|(name, flow)| Some((OAuthGrant::named(name)?, flow.as_object()?)));
    let found: Vec<OAuthFlow> = flows.map(|(grant, flow)| self::flow(grant, flow)).collect();
    for flow in found.iter().filter(|flow| flow.grant != OAuthGrant::Implicit) {
        for (member, url) in flow.urls() {
            if let Some(url) = url.filter(|url| !is_endpoint(url)) {
                cx.report(
                    Code::InvalidValue,
                    &at.child(flow.grant.as_str()).child(member),
                    format!("`{url}` is no URL that a program can send to, so no method has tokens from there"),
                    "write it as it is sent to, or relative to the server's",
                );
            }
        }
    }
    found
}

fn flow(grant: OAuthGrant, flow: &Map) -> OAuthFlow {
    let url = |member: &str| {
        let url = flow.get(member).and_then(Value::as_str).map(str::trim);
        url.filter(|url| !url.is_empty()).map(str::to_owned)
    };
    let scopes = flow.get("scopes").and_then(Value::as_object).into_iter().flatten();
    OAuthFlow {
        grant,
        authorization_url: url("authorizationUrl"),
        device_authorization_url: url("deviceAuthorizationUrl"),
        token_url: url("tokenUrl"),
        refresh_url: url("refreshUrl"),
        scopes: scopes
            .map(|(name, description)| OAuthScope {
                name: name.to_string(),
                description: description.as_str().unwrap_or_default().trim().to_owned(),
            })
            .collect(),
    }
}

/// The alternatives of the list at `at`.
pub fn requirements(
    cx: &mut Context<'_, '_>,
    schemes: &IndexMap<String, SecurityScheme>,
    list: &[SecurityRequirement],
    at: &Pointer,
) -> Vec<Requirement> {
    let mut alternatives = Vec::new();
    for (index, requirement) in list.iter().enumerate() {
        let mut together = Vec::new();
        for (name, scopes) in requirement {
            if schemes.contains_key(name) {
                together.push(RequiredScheme {
                    name: name.clone(),
                    scopes: scopes.clone(),
                });
                continue;
            }
            cx.report(
                Code::UnknownSecurityScheme,
                &at.item(index).child(name),
                format!("no usable security scheme is called `{name}`, so no credential is sent for it"),
                "declare it in `components.securitySchemes`, or correct the name",
            );
        }
        report_conflict(cx, schemes, &together, &at.item(index));
        if requirement.is_empty() || !together.is_empty() {
            let alternative = Requirement { schemes: together };
            if !alternatives.contains(&alternative) {
                alternatives.push(alternative);
            }
        }
    }
    alternatives
}

/// Tells of two schemes whose credentials would stand in one place (RFC 9110 §11.6.2: `Authorization` has one).
fn report_conflict(
    cx: &mut Context<'_, '_>,
    schemes: &IndexMap<String, SecurityScheme>,
    together: &[RequiredScheme],
    at: &Pointer,
) {
    let mut places: Vec<((Location, String), &str)> = Vec::new();
    for RequiredScheme { name, .. } in together {
        let Some(place) = schemes.get(name).and_then(place) else {
            continue;
        };
        if let Some((_, other)) = places.iter().find(|(taken, _)| *taken == place) {
            let (location, key) = match &place {
                (Location::Query, key) => ("query parameter", key),
                (Location::Cookie, key) => ("cookie", key),
                (_, key) => ("header", key),
            };
            cx.report(
                Code::ConflictingCredentials,
                &at.child(name),
                format!(
                    "`{other}` and `{name}` are required together, but both are the {location} `{key}`, which has room for \
                     one"
                ),
                "list them as alternatives, each in an item of its own",
            );
            return;
        }
        places.push((place, name));
    }
}

/// Where a scheme's credential stands, names of headers in lower case.
fn place(scheme: &SecurityScheme) -> Option<(Location, String)> {
    match &scheme.kind {
        SchemeKind::ApiKey {
            location: Location::Header,
            name,
        } => Some((Location::Header, name.to_ascii_lowercase())),
        SchemeKind::ApiKey { location, name } => Some((*location, name.clone())),
        SchemeKind::MutualTls => None,
        SchemeKind::Basic
        | SchemeKind::Bearer { .. }
        | SchemeKind::Http { .. }
        | SchemeKind::OAuth2 { .. }
        | SchemeKind::OpenIdConnect { .. } => Some((Location::Header, "authorization".to_owned())),
    }
}

/// Any one of the schemes, or none.
pub fn optional(schemes: &IndexMap<String, SecurityScheme>) -> Vec<Requirement> {
    let each = schemes.keys().map(|name| Requirement {
        schemes: vec![RequiredScheme {
            name: name.clone(),
            scopes: Vec::new(),
        }],
    });
    let none = (!schemes.is_empty()).then_some(Requirement { schemes: Vec::new() });
    each.chain(none).collect()
}

/// Tells of schemes that no operation requires.
pub fn report_unused(
    cx: &mut Context<'_, '_>,
    schemes: &IndexMap<String, SecurityScheme>,
    secured: bool,
    required: &HashSet<String>,
) {
    let at = Pointer::root().child("components").child("securitySchemes");
    if !secured {
        if !schemes.is_empty() {
            cx.report_key(
                Code::UnusedSecurityScheme,
                &at,
                "nothing says which operations require these schemes, so a credential that is given goes with all of them",
                "write `security` beside `paths`",
            );
        }
        return;
    }
    for name in schemes.keys().filter(|name| !required.contains(name.as_str())) {
        cx.report_key(
            Code::UnusedSecurityScheme,
            &at.child(name),
            format!("no operation requires `{name}`, so its credential is never sent"),
            "name it in a `security`, or remove it",
        );
    }
}
