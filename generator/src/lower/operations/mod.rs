//! Operations: what they are called, which module they stand in, what they take and answer.

pub mod client;
pub mod examples;
pub mod headers;
pub mod inputs;
mod long_running;
pub mod pages;
pub mod responses;
mod streams;
mod styles;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::api::{Api, MediaKind, Operation, PathPart, RequiredScheme, Requirement};
use crate::hash::{HashMap, HashSet};
use crate::library::{ErrorItem, Group, OperationItem, ServerItem, TypeRef};
use crate::lower::docs;
use crate::lower::docs::notes;
use crate::lower::names::reserved::Receiver;
use crate::lower::names::{self, Case, Claim, Scope, is_version};
use crate::lower::settings::Settings;
use crate::lower::types::Types;
use crate::source::percent_decode;
use crate::unseen::escape_json;

/// What an operation is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationName {
    /// The words that its types' names begin with.
    pub words: Vec<String>,
    /// The method on `Client` and the file.
    pub function: String,
    /// The struct.
    pub name: String,
    /// The enum of its bodies, should it have several.
    pub body: String,
    /// The enum of its outputs, should it have several.
    pub output: String,
    /// `operationId`, or what is made up where there is none.
    pub id: String,
}

/// The name of every operation, in their order. An operation without an id is called after its method and path, and so
/// are those that have the same id.
pub fn name_all(api: &Api, settings: &Settings<'_>) -> Vec<OperationName> {
    let short = without_routes(&api.operations);
    let mut claims: Vec<Claim> = api
        .operations
        .iter()
        .zip(&short)
        .map(|(operation, short)| claim(operation, *short, settings))
        .collect();
    tell_namesakes_apart(&mut claims);
    let free = |case: Case, is_taken: &dyn Fn(&str) -> bool| -> Vec<String> {
        let named = claims.iter().map(|claim| unless(claim, case, is_taken));
        Scope::new(case).assign(&named.collect::<Vec<_>>())
    };
    let functions = free(Case::Module, &|name| Receiver::Client.has(name));
    let structs = free(Case::Type, &names::is_reserved_type);
    let taken: HashSet<String> = structs.iter().cloned().collect();
    let also = |name: &str, suffix: &str| {
        let wanted = format!("{name}{suffix}");
        if taken.contains(&wanted) {
            wanted + "Choice"
        } else {
            wanted
        }
    };
    let named = api
        .operations
        .iter()
        .zip(claims)
        .zip(functions.into_iter().zip(structs));
    named
        .map(|((operation, claim), (function, name))| OperationName {
            id: operation.id.clone().unwrap_or_else(|| function.clone()),
            words: claim.words,
            function,
            body: also(&name, "Body"),
            output: also(&name, "Output"),
            name,
        })
        .collect()
}

/// The methods that are called after more or less than their `operationId`, which depends on those of the others.
pub fn locked(api: &Api, names: &[OperationName], settings: &Settings<'_>) -> BTreeMap<String, String> {
    let named = api.operations.iter().zip(names).filter_map(|(operation, name)| {
        let id = operation.id.as_deref()?;
        let pinned = settings
            .value_name(&operation.pointer)
            .or_else(|| settings.type_name(&operation.pointer));
        let alone = Claim::of(id);
        let words = unless(&alone, Case::Module, &|name| Receiver::Client.has(name)).words;
        let plain = names::plain(&words, Case::Module);
        (pinned.is_none() && name.function != plain).then(|| (operation.route(), kept(name)))
    });
    named.collect()
}

/// A name from which the method and the struct are made again. Where one of them alone was too long and cut, it is the other.
fn kept(name: &OperationName) -> String {
    let makes_both = |text: &&String| {
        let words = names::words(text);
        names::plain(&words, Case::Module) == name.function && names::plain(&words, Case::Type) == name.name
    };
    [&name.function, &name.name]
        .into_iter()
        .find(makes_both)
        .unwrap_or(&name.function)
        .clone()
}

/// An operation that is called like something that is there already says what it is: `clone_operation`.
fn unless(claim: &Claim, case: Case, is_taken: &dyn Fn(&str) -> bool) -> Claim {
    let mut claim = claim.clone();
    if is_taken(&names::plain(&claim.words, case)) {
        claim.words.push("operation".to_owned());
    }
    claim
}

fn claim(operation: &Operation, short: Option<&str>, settings: &Settings<'_>) -> Claim {
    let route = route_words(operation);
    let renamed = settings
        .value_name(&operation.pointer)
        .or_else(|| settings.type_name(&operation.pointer));
    let kept = settings.kept_operation(operation).filter(|_| renamed.is_none());
    let words = match (renamed.or(kept), short) {
        (Some(name), _) => names::words(name),
        (None, Some(id)) => names::words(id),
        (None, None) => route.clone(),
    };
    Claim {
        words: if words.is_empty() { route.clone() } else { words },
        spelling: operation.route(),
        qualifier: Some(match operation.id {
            // The plain one, whatever else is called so.
            _ if kept.is_some() => Vec::new(),
            Some(_) => route,
            None => vec!["operation".to_owned()],
        }),
        further: vec![vec![
            names::way_of_spelling(operation.path.trim_start_matches('/')).to_owned(),
        ]],
    }
}

/// Of operations with one id, what their routes do not have in common: `list_pets`, and `list_pets_v2` of one more under
/// `/v2`.
fn tell_namesakes_apart(claims: &mut [Claim]) {
    let mut namesakes: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        namesakes.entry(&claim.words).or_default().push(index);
    }
    let groups: Vec<Vec<usize>> = namesakes.into_values().filter(|group| group.len() > 1).collect();
    for group in groups {
        let routes: Vec<&[String]> = group
            .iter()
            .filter_map(|index| claims[*index].qualifier.as_deref())
            .collect();
        let differing: BTreeSet<&[String]> = between(&routes).into_iter().collect();
        if routes.len() < group.len() || differing.len() < group.len() {
            continue;
        }
        let qualifier: Vec<Vec<String>> = between(&routes).into_iter().map(<[String]>::to_vec).collect();
        for (index, qualifier) in group.into_iter().zip(qualifier) {
            // What the operation holds is called after all of its words.
            claims[index].words.extend(qualifier);
        }
    }
}

/// What is left of each list without what all of them begin and end with.
fn between<'w>(lists: &[&'w [String]]) -> Vec<&'w [String]> {
    let Some((first, rest)) = lists.split_first() else {
        return Vec::new();
    };
    let shortest = lists.iter().map(|list| list.len()).min().unwrap_or(0);
    let same = |at: &dyn Fn(&[String]) -> Option<String>| rest.iter().all(|list| at(list) == at(first));
    let front = (0..shortest)
        .take_while(|index| same(&|list| list.get(*index).cloned()))
        .count();
    let back = (0..shortest - front)
        .take_while(|index| same(&|list| list.iter().rev().nth(*index).cloned()))
        .count();
    lists.iter().map(|list| &list[front..list.len() - back]).collect()
}

/// The ids of operations, without the routes that FastAPI appends to them. It does so to all, so that where one has none,
/// what looks like a route is a part of the name (`api_books_post` of `POST /books`); and it does so because the names
/// alone may be several, which then keep theirs.
fn without_routes(operations: &[Operation]) -> Vec<Option<&str>> {
    let ids = || {
        operations
            .iter()
            .filter_map(|operation| Some((operation.id.as_deref()?, operation)))
    };
    let short: Option<Vec<&str>> = ids().map(|(id, operation)| without_route(id, operation)).collect();
    let Some(short) = short else {
        return operations.iter().map(|operation| operation.id.as_deref()).collect();
    };
    let mut count: HashMap<String, usize> = HashMap::default();
    for name in &short {
        *count.entry(names::plain(&names::words(name), Case::Value)).or_default() += 1;
    }
    let mut short = short.into_iter();
    let named = operations.iter().map(|operation| {
        let id = operation.id.as_deref()?;
        let name = short.next()?;
        let only = count.get(&names::plain(&names::words(name), Case::Value)) == Some(&1);
        Some(if only { name } else { id })
    });
    named.collect()
}

/// `read_item_items__item_id__get` → `read_item`: FastAPI appends the path and the method to the function's name.
fn without_route<'i>(id: &'i str, operation: &Operation) -> Option<&'i str> {
    let path: String = operation
        .path
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let suffix = format!("{path}_{}", operation.method.to_ascii_lowercase());
    // `api` says nothing: there, the route is the name.
    let meaningful = |name: &&str| *name != "api" && name.chars().any(char::is_alphabetic);
    id.strip_suffix(&suffix).filter(meaningful)
}

/// `GET /pets/{id}/toys` → get pets by id toys.
fn route_words(operation: &Operation) -> Vec<String> {
    let mut words = vec![operation.method.to_ascii_lowercase()];
    for part in &operation.parts {
        match part {
            PathPart::Literal(text) => words.extend(names::words(&percent_decode(text))),
            PathPart::Parameter(index) => {
                words.push("by".to_owned());
                if let Some(parameter) = operation.parameters.get(*index) {
                    words.extend(names::words(&parameter.name));
                }
            }
        }
    }
    words
}

/// Every operation, by the module of its first tag: the tags in the order in which they are described, then the other
/// modules in that of their operations.
pub fn lower_all(api: &Api, names: &[OperationName], types: &Types<'_>) -> Vec<Group> {
    let mut groups: IndexMap<String, Group> = api
        .tags
        .iter()
        .map(|tag| {
            let text = tag.description.as_deref().filter(|text| !text.trim().is_empty());
            let said = text.map_or_else(|| vec![tagged(&tag.name)], docs::lines);
            let more = tag.external.as_ref().map(notes::link).unwrap_or_default();
            (module_of(&tag.name), group(&tag.name, docs::join([said, more])))
        })
        .collect();
    for (operation, name) in api.operations.iter().zip(names) {
        let key = group_of(operation);
        let group = groups.entry(module_of(&key)).or_insert_with(|| {
            let said = match operation.tags.contains(&key) {
                true => tagged(&key),
                false => format!("Operations on {}.", docs::code(&key)),
            };
            group(&key, vec![said])
        });
        let own_servers = client::servers_beside(&operation.servers, &api.servers);
        group.operations.push(lower((api, operation), name, types, own_servers));
    }
    let mut groups: Vec<Group> = groups
        .into_values()
        .filter(|group| !group.operations.is_empty())
        .collect();
    for group in &mut groups {
        group.operations.shrink_to_fit();
    }
    long_running::finish(api, &mut groups);
    groups
}

/// What is said of a tag that the description does not describe.
fn tagged(name: &str) -> String {
    format!("Operations with the tag {}.", docs::code(name))
}

fn group(key: &str, docs: Vec<String>) -> Group {
    Group {
        module: module_of(key),
        docs,
        operations: Vec::new(),
        feature: None,
    }
}

fn module_of(key: &str) -> String {
    let module = names::render(&names::words(key), Case::Module);
    // A module inside one of its own name is what clippy calls inception.
    if module == "api" { "api_".to_owned() } else { module }
}

/// The first tag; else the first segment of the path that is not a version or `api`; else `default`.
fn group_of(operation: &Operation) -> String {
    if let Some(tag) = operation.tags.iter().find(|tag| !tag.trim().is_empty()) {
        return tag.clone();
    }
    let mut segments = operation.path.split(['/', '?', ':', '.']);
    let meaningful = segments.find(|segment| is_meaningful(segment));
    percent_decode(meaningful.unwrap_or("default"))
}

fn is_meaningful(segment: &str) -> bool {
    let fixed = !segment.contains(['{', '}']) && segment != "api" && segment.chars().any(char::is_alphabetic);
    fixed && !is_version(segment)
}

fn lower(
    (api, operation): (&Api, &Operation),
    name: &OperationName,
    types: &Types<'_>,
    servers: Vec<ServerItem>,
) -> OperationItem {
    let inputs = inputs::lower(operation, name, types);
    let responses = responses::lower(operation, name, types);
    let long_running = long_running::lower(operation, &responses.output, api, types);
    let goes_on = long_running.as_ref().map(docs::calls::goes_on).unwrap_or_default();
    let about = docs::calls::about(&name.name, &inputs, &responses.output);
    let own_servers = match servers.is_empty() {
        true => Vec::new(),
        false => client::server_docs(&operation.servers),
    };
    let path = operation.parts.iter().map(|part| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(index) => format!("{{{}}}", operation.parameters[*index].name),
    });
    let said = operation.summary.as_deref().map(docs::lines).unwrap_or_default();
    let description = operation.docs.description.as_deref().unwrap_or("");
    let description = docs::lines(match operation.summary.as_deref() {
        Some(summary) => beyond(summary, description),
        None => description,
    });
    let more = operation.docs.external.as_deref().map(notes::link).unwrap_or_default();
    let origin = vec![docs::code(&operation.route())];
    OperationItem {
        origin: operation.pointer.clone(),
        function: name.function.clone(),
        name: name.name.clone(),
        id: name.id.clone(),
        method: operation.method.clone(),
        path: path.collect(),
        struct_docs: docs::files::inputs(
            &name.function,
            first_paragraph(operation.summary.as_ref().map_or(&description, |_| &said)),
            &operation.route(),
        ),
        docs: docs::join([
            said,
            description,
            about,
            goes_on,
            more,
            origin,
            example(operation),
            own_servers,
            error_docs(&responses.errors),
        ]),
        deprecated: operation.docs.deprecated,
        inputs,
        constants: inputs::constants(operation, types.schemas()),
        responses,
        security: operation
            .security
            .iter()
            .map(|requirement| requirement.schemes.iter().map(|scheme| scheme.name.clone()).collect())
            .collect(),
        scopes: scopes(&operation.security),
        servers,
        pages: None,
        long_running: long_running.map(Box::new),
        idempotent: operation.idempotent,
        idempotency_header: operation.idempotency_header.clone(),
    }
}

/// What schemes are asked for, each once.
fn scopes(security: &[Requirement]) -> Vec<RequiredScheme> {
    let mut scopes: Vec<RequiredScheme> = Vec::new();
    for scheme in security.iter().flat_map(|requirement| &requirement.schemes) {
        if !scheme.scopes.is_empty() && !scopes.iter().any(|known| known.name == scheme.name) {
            scopes.push(scheme.clone());
        }
    }
    scopes
}

/// The documented error bodies, which the one error gives on demand.
fn error_docs(errors: &[ErrorItem]) -> Vec<String> {
    if errors.is_empty() {
        return Vec::new();
    }
    let shown = |ty: &TypeRef| match ty.unboxed() {
        TypeRef::Named(name) => format!("[`{name}`](crate::types::{name})"),
        // Its own names are bare, as nobody reads a path in a sentence.
        ty => docs::code(&ty.to_string()),
    };
    let lines = errors.iter().map(|error| {
        let media_types: Vec<String> = error.media_types.iter().map(|name| docs::code(name)).collect();
        let told_by = match media_types.is_empty() {
            true => String::new(),
            false => format!(" as {}", media_types.join(", ")),
        };
        format!("- `{}`{told_by}: {}", error.status, shown(&error.ty))
    });
    docs::join([
        vec!["# Errors".to_owned()],
        vec!["These statuses have a body for [`Error::decode`](crate::Error::decode):".to_owned()],
        lines.collect(),
    ])
}

/// The first line of what is said of an operation, where that is the whole of a paragraph.
fn first_paragraph(lines: &[String]) -> Option<String> {
    match lines {
        [one] => Some(one.clone()),
        [one, next, ..] if next.is_empty() => Some(one.clone()),
        _ => None,
    }
}

/// What a description says after it has repeated the summary as its first sentence or paragraph.
fn beyond<'a>(summary: &str, description: &'a str) -> &'a str {
    let summary = summary.trim().trim_end_matches('.');
    let text = description.trim_start();
    let (Some(first), Some(rest)) = (text.get(..summary.len()), text.get(summary.len()..)) else {
        return description;
    };
    let after = rest.strip_prefix('.').unwrap_or(rest);
    let ends = match after.len() < rest.len() {
        true => after.is_empty() || after.starts_with(char::is_whitespace),
        false => ["\n\n", "\r\n\r\n"].iter().any(|end| after.starts_with(end)) || after.trim().is_empty(),
    };
    if !summary.is_empty() && ends && first.eq_ignore_ascii_case(summary) {
        after
    } else {
        description
    }
}

/// The longest example that is shown, in lines; a longer one says less than the type's own documentation.
const LONGEST_EXAMPLE: usize = 16;

/// The first example of a success, if it is short.
fn example(operation: &Operation) -> Vec<String> {
    let successes = operation
        .responses
        .iter()
        .filter(|response| response.status.is_success());
    let mut examples = successes
        .flat_map(|response| &response.content)
        .filter(|media| media.kind == MediaKind::Json)
        .flat_map(|media| &media.examples);
    let Some((_, value)) = examples.find(|(_, value)| value.is_object() || value.is_array()) else {
        return Vec::new();
    };
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    if text.is_empty() || text.lines().count() > LONGEST_EXAMPLE {
        return Vec::new();
    }
    docs::join([
        vec!["An example of a response:".to_owned()],
        docs::fenced("json", &escape_json(&text)),
    ])
}

#[cfg(test)]
mod tests {
    use super::beyond;

    #[test]
    fn a_summary_is_not_said_twice() {
        for (summary, description, rest) in [
            ("Get a user", "Get a user. More.", " More."),
            ("Get a User.", "Get a user.", ""),
            ("Get a user", "Get a user\n\nMore.", "\n\nMore."),
            ("Get a user", "Get a user\nby name.", "Get a user\nby name."),
            ("Get a user", "Get a user.name", "Get a user.name"),
            ("Get", "Gets a user.", "Gets a user."),
            ("", ". a", ". a"),
            ("é", "e", "e"),
        ] {
            assert_eq!(beyond(summary, description), rest, "{summary:?} {description:?}");
        }
    }
}
