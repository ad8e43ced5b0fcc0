//! Servers and credentials.

use std::collections::BTreeSet;

use crate::api::{Api, Operation, SchemeKind, SecurityScheme, Server};
use crate::changes::ChangeKind;
use crate::changes::change::{Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::version::scheme_place;
use crate::changes::words::{list, quoted};
use crate::source::Pointer;

pub fn compare(old: &Api, new: &Api, found: &mut Vec<Draft>) {
    if servers(&old.servers) != servers(&new.servers) {
        let message = servers_message(&old.servers, &new.servers);
        let place = |api: &Api| api.servers.first().map(|server| server.pointer.clone());
        let draft = Draft::new(
            ChangeKind::ServersChanged,
            place(old).as_ref(),
            place(new).as_ref(),
            message,
        );
        let draft = draft.on_wire(Wire::Depends, Way::SENT);
        // Those after the first are for who asks for them.
        let same = servers(&old.servers).first() == servers(&new.servers).first();
        found.push(if same { draft } else { draft.silently() });
    }
    for (key, scheme) in &new.security_schemes {
        let at = scheme_place(key);
        match old.security_schemes.get(key) {
            None => found.push(
                Draft::new(ChangeKind::SchemeAdded, None, Some(&at), "is new").on_wire(Wire::Compatible, Way::SENT),
            ),
            Some(known) => self::scheme(known, scheme, &at, found),
        }
    }
    for key in old.security_schemes.keys() {
        if !new.security_schemes.contains_key(key) {
            let draft = Draft::new(ChangeKind::SchemeRemoved, Some(&scheme_place(key)), None, "is gone");
            found.push(draft.on_wire(Wire::Breaks, Way::SENT));
        }
    }
}

fn scheme(old: &SecurityScheme, new: &SecurityScheme, at: &Pointer, found: &mut Vec<Draft>) {
    let draft = |kind, message: String| Draft::new(kind, Some(at), Some(at), message);
    let (was, is) = (kind_of(old), kind_of(new));
    if was != is {
        let message = format!("is {is} instead of {was}");
        let same = std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind);
        let draft = draft(ChangeKind::SchemeChanged, message).on_wire(Wire::Breaks, Way::SENT);
        return found.push(if same { draft.silently() } else { draft });
    }
    let (was, is) = (sources(old), sources(new));
    let gone: Vec<&String> = was.iter().filter(|line| !is.contains(line)).collect();
    let come: Vec<&String> = is.iter().filter(|line| !was.contains(line)).collect();
    let message = match (gone.is_empty(), come.is_empty()) {
        (true, true) => return,
        (true, false) => format!("has {} now", list(&come)),
        (false, true) => format!("has no {} any more", list(&gone)),
        (false, false) => format!("has {} instead of {}", list(&come), list(&gone)),
    };
    let draft = draft(ChangeKind::ScopesChanged, message);
    found.push(match gone.is_empty() {
        true => draft.on_wire(Wire::Compatible, Way::SENT),
        false => draft.on_wire(Wire::Depends, Way::SENT).silently(),
    });
}

/// Where tokens come from, and the scopes that there are.
fn sources(scheme: &SecurityScheme) -> Vec<String> {
    match &scheme.kind {
        SchemeKind::OAuth2 { flows, metadata_url } => {
            let mut lines: Vec<String> = metadata_url.iter().map(|url| format!("metadata {url}")).collect();
            for flow in flows {
                let grant = flow.grant.as_str();
                let urls = [
                    ("authorizationUrl", &flow.authorization_url),
                    ("deviceAuthorizationUrl", &flow.device_authorization_url),
                    ("tokenUrl", &flow.token_url),
                    ("refreshUrl", &flow.refresh_url),
                ];
                let urls = urls
                    .iter()
                    .filter_map(|(name, url)| Some(format!("{grant} {name} {}", url.as_ref()?)));
                lines.push(grant.to_owned());
                lines.extend(urls);
                lines.extend(flow.scopes.iter().map(|scope| format!("{grant} scope {}", scope.name)));
            }
            lines
        }
        SchemeKind::OpenIdConnect { url } => vec![format!("metadata {url}")],
        _ => Vec::new(),
    }
}

/// Of what kind a credential is, and where it goes.
fn kind_of(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
        SchemeKind::ApiKey { location, name } => {
            format!("a key in the {} {}", location.as_str(), quoted(name))
        }
        SchemeKind::Basic => "HTTP Basic".to_owned(),
        SchemeKind::Bearer { .. } => "a bearer token".to_owned(),
        SchemeKind::Http { scheme } => format!("what follows {}", quoted(scheme)),
        SchemeKind::OAuth2 { .. } => "a token of OAuth 2.0".to_owned(),
        SchemeKind::OpenIdConnect { .. } => "a token of OpenID Connect".to_owned(),
        SchemeKind::MutualTls => "a certificate of the client".to_owned(),
    }
}

/// The alternatives of credentials that suffice for an operation.
pub fn requirements(old: &Operation, new: &Operation, way: Way, found: &mut Vec<Draft>) {
    let (was, is) = (alternatives(old), alternatives(new));
    if was == is {
        found.extend(changed_scopes(old, new, way));
        return;
    }
    // What sufficed suffices still, if something that is enough now is within it.
    let suffices = |held: &[&str]| {
        let is_held = |schemes: &Vec<&str>| schemes.iter().all(|scheme| held.contains(scheme));
        is.is_empty() || is.iter().any(is_held)
    };
    let still = match was.is_empty() {
        true => suffices(&[]),
        false => was.iter().all(|held| suffices(held)),
    };
    let message = format!("needs {} instead of {}", in_words(&is), in_words(&was));
    let (kind, wire) = match still {
        true => (ChangeKind::SecurityLoosened, Wire::Compatible),
        false => (ChangeKind::SecurityTightened, Wire::Breaks),
    };
    let mut draft = Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message).on_wire(Wire::Depends, way);
    draft.wire = wire;
    found.push(if still { draft } else { draft.silently() });
}

/// The scopes, where the schemes are the same.
fn changed_scopes(old: &Operation, new: &Operation, way: Way) -> Option<Draft> {
    let (was, is) = (scopes(old), scopes(new));
    let names = |of: &BTreeSet<(&str, &str)>, but: &BTreeSet<(&str, &str)>| -> Vec<String> {
        let each = of.difference(but);
        each.map(|(scheme, scope)| format!("{} of {}", quoted(scope), quoted(scheme)))
            .collect()
    };
    let (gone, come) = (names(&was, &is), names(&is, &was));
    let message = match (gone.is_empty(), come.is_empty()) {
        (true, true) => return None,
        (false, true) => format!("does not ask for {} any more", list(&gone)),
        (true, false) => format!("asks for {}, too", list(&come)),
        (false, false) => format!("asks for {} instead of {}", list(&come), list(&gone)),
    };
    let places = (Some(&old.pointer), Some(&new.pointer));
    let mut draft = Draft::new(ChangeKind::ScopesChanged, places.0, places.1, message).on_wire(Wire::Depends, way);
    // A token that was enough is enough.
    if come.is_empty() {
        draft.wire = Wire::Compatible;
        return Some(draft);
    }
    Some(draft.silently())
}

fn in_words(alternatives: &[Vec<&str>]) -> String {
    let each = alternatives.iter().map(|schemes| match schemes.is_empty() {
        true => "nothing".to_owned(),
        false => {
            let quoted: Vec<String> = schemes.iter().map(|scheme| quoted(scheme)).collect();
            quoted.join(" and ")
        }
    });
    let each: Vec<String> = each.collect();
    match each.is_empty() {
        true => "nothing".to_owned(),
        false => each.join(" or "),
    }
}

/// Every scheme with every scope that any alternative asks for.
fn scopes(operation: &Operation) -> BTreeSet<(&str, &str)> {
    let schemes = operation.security.iter().flat_map(|requirement| &requirement.schemes);
    let scopes = schemes.flat_map(|required| {
        required
            .scopes
            .iter()
            .map(|scope| (required.name.as_str(), scope.as_str()))
    });
    scopes.collect()
}

fn alternatives(operation: &Operation) -> Vec<Vec<&str>> {
    let mut found: Vec<Vec<&str>> = operation
        .security
        .iter()
        .map(|requirement| {
            let mut schemes: Vec<&str> = requirement
                .schemes
                .iter()
                .map(|required| required.name.as_str())
                .collect();
            schemes.sort_unstable();
            schemes
        })
        .collect();
    found.sort();
    found
}

/// Name, default and values.
type Variable<'s> = (&'s str, &'s str, &'s [String]);

/// Servers without what is said of them.
pub fn servers(servers: &[Server]) -> Vec<(&str, Vec<Variable<'_>>)> {
    let each = servers.iter().map(|server| {
        let variables = server.variables.iter();
        let variables = variables.map(|variable| {
            (
                variable.name.as_str(),
                variable.default.as_str(),
                variable.values.as_slice(),
            )
        });
        (server.url.as_str(), variables.collect())
    });
    each.collect()
}

/// What became of servers.
pub fn servers_message(old: &[Server], new: &[Server]) -> String {
    let urls = |servers: &[Server]| servers.iter().map(|server| server.url.clone()).collect::<Vec<_>>();
    let (was, is) = (urls(old), urls(new));
    match (was.first(), is.first()) {
        (Some(one), Some(other)) if one != other => {
            format!("requests go to {} instead of {}", quoted(other), quoted(one))
        }
        (None, Some(url)) => format!("requests go to {}", quoted(url)),
        _ if was == is => "a variable of the server has another default or other values".to_owned(),
        _ => "there are other servers to choose from".to_owned(),
    }
}
