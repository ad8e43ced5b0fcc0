//! Operations: where requests go, what they take and what they answer.

use std::collections::BTreeSet;

use super::schemas::Schemas;
use super::security;
use crate::api::{
    Encoding, Header, Location, MediaKind, MediaType, Operation, Parameter, ParameterEncoding, PathPart, Response,
    Style, essence, successes,
};
use crate::changes::ChangeKind;
use crate::changes::change::{Bump, Way, Wire};
use crate::changes::draft::Draft;
use crate::changes::pairs::{Operations, shape};
use crate::changes::words::{list, quoted};
use crate::source::Pointer;

/// `outgoing`: it is the client that makes the requests.
pub fn compare(operations: &Operations<'_>, outgoing: bool, schemas: &mut Schemas<'_, '_>, found: &mut Vec<Draft>) {
    let (asked, answered) = match outgoing {
        true => (Way::SENT, Way::RECEIVED),
        false => (Way::RECEIVED, Way::SENT),
    };
    for operation in &operations.added {
        let draft = Draft::new(ChangeKind::OperationAdded, None, Some(&operation.pointer), "is new");
        found.push(draft.on_wire(Wire::Compatible, asked));
    }
    for operation in &operations.removed {
        let draft = Draft::new(ChangeKind::OperationRemoved, Some(&operation.pointer), None, "is gone");
        found.push(draft.on_wire(Wire::Breaks, asked));
    }
    for (old, new) in &operations.both {
        let mut comparison = Comparison {
            outgoing,
            asked,
            answered,
            schemas,
            found,
        };
        comparison.operation(old, new);
    }
}

struct Comparison<'c, 'v, 'a> {
    outgoing: bool,
    asked: Way,
    answered: Way,
    schemas: &'c mut Schemas<'v, 'a>,
    found: &'c mut Vec<Draft>,
}

impl Comparison<'_, '_, '_> {
    fn operation(&mut self, old: &Operation, new: &Operation) {
        let places = (Some(&old.pointer), Some(&new.pointer));
        if shape(old) != shape(new) || permuted(&variables(old), &variables(new)) {
            let message = format!("is at {} instead of {}", quoted(&new.path), quoted(&old.path));
            self.push(
                Draft::new(ChangeKind::PathChanged, places.0, places.1, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if old.method != new.method {
            let message = format!("is a {} instead of a {}", quoted(&new.method), quoted(&old.method));
            self.push(
                Draft::new(ChangeKind::MethodChanged, places.0, places.1, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if security::servers(&old.servers) != security::servers(&new.servers) {
            let message = security::servers_message(&old.servers, &new.servers);
            let message = match new.servers.is_empty() {
                true => "has no servers of its own any more".to_owned(),
                false => message,
            };
            self.push(
                Draft::new(ChangeKind::ServersChanged, places.0, places.1, message)
                    .on_wire(Wire::Depends, self.asked)
                    .silently(),
            );
        }
        security::requirements(old, new, self.asked, self.found);
        self.parameters(old, new);
        self.bodies(old, new);
        self.responses(old, new);
    }

    fn parameters(&mut self, old: &Operation, new: &Operation) {
        let (pairs, added, left) = pairs(old, new);
        for (old, new) in pairs {
            self.parameter(old, new);
        }
        for parameter in added {
            let (kind, message, wire) = match parameter.required {
                true => (
                    ChangeKind::RequiredParameterAdded,
                    "is new, and must be given",
                    Wire::Breaks,
                ),
                false => (ChangeKind::ParameterAdded, "is new", Wire::Compatible),
            };
            self.push(Draft::new(kind, None, Some(&parameter.pointer), message).on_wire(wire, self.asked));
        }
        for parameter in left {
            let draft = Draft::new(ChangeKind::ParameterRemoved, Some(&parameter.pointer), None, "is gone");
            self.push(draft.on_wire(Wire::Depends, self.asked));
        }
    }

    fn parameter(&mut self, old: &Parameter, new: &Parameter) {
        let draft = |kind, message: String| Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
        if old.location != new.location {
            let message = format!(
                "is in the {} instead of the {}",
                new.location.as_str(),
                old.location.as_str()
            );
            self.push(
                draft(ChangeKind::ParameterMoved, message)
                    .on_wire(Wire::Breaks, self.asked)
                    .silently(),
            );
        }
        if old.name != new.name && old.location == Location::Path {
            let message = format!(
                "the variable is called {} instead of {}",
                quoted(&new.name),
                quoted(&old.name)
            );
            self.push(draft(ChangeKind::PathVariableRenamed, message).on_wire(Wire::Compatible, self.asked));
        }
        match (old.required, new.required) {
            (false, true) => {
                self.push(
                    draft(ChangeKind::ParameterRequired, "must be given".to_owned()).on_wire(Wire::Breaks, self.asked),
                );
            }
            (true, false) => {
                self.push(
                    draft(ChangeKind::ParameterOptional, "may be left out".to_owned())
                        .on_wire(Wire::Compatible, self.asked),
                );
            }
            _ => {}
        }
        // Moved, it is written in the style of its place.
        if old.location == new.location && (&old.encoding, old.allow_empty) != (&new.encoding, new.allow_empty) {
            let (was, is) = (
                style(&old.encoding, old.allow_empty),
                style(&new.encoding, new.allow_empty),
            );
            let message = format!("is written as {is} instead of {was}");
            let mut change = draft(ChangeKind::StyleChanged, message).on_wire(Wire::Breaks, self.asked);
            if old.allow_empty != new.allow_empty && old.encoding == new.encoding {
                change.wire = if new.allow_empty {
                    Wire::Compatible
                } else {
                    Wire::Breaks
                };
            }
            self.push(change.silently());
        }
        self.schemas
            .compare(old.schema, new.schema, self.outgoing, &old.pointer, &new.pointer);
    }

    fn bodies(&mut self, old: &Operation, new: &Operation) {
        let (old, new) = match (&old.body, &new.body) {
            (None, None) => return,
            (None, Some(body)) => {
                let (kind, message, wire) = match body.required {
                    true => (ChangeKind::RequiredBodyAdded, "is new, and must be there", Wire::Breaks),
                    false => (ChangeKind::BodyAdded, "is new", Wire::Compatible),
                };
                return self.push(Draft::new(kind, None, Some(&body.pointer), message).on_wire(wire, self.asked));
            }
            (Some(body), None) => {
                let draft = Draft::new(ChangeKind::BodyRemoved, Some(&body.pointer), None, "is gone");
                return self.push(draft.on_wire(Wire::Depends, self.asked));
            }
            (Some(old), Some(new)) => (old, new),
        };
        let draft = |kind, message: &str| Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
        match (old.required, new.required) {
            (false, true) => {
                self.push(draft(ChangeKind::BodyRequired, "must be there").on_wire(Wire::Breaks, self.asked))
            }
            (true, false) => {
                self.push(draft(ChangeKind::BodyOptional, "may be left out").on_wire(Wire::Compatible, self.asked))
            }
            _ => {}
        }
        let outgoing = self.outgoing;
        self.media_types((&old.pointer, &new.pointer), &old.content, &new.content, outgoing);
    }

    /// The media types of a body, or of a response: those that are in both, and what came and went.
    fn media_types(&mut self, places: (&Pointer, &Pointer), old: &[MediaType], new: &[MediaType], sent: bool) {
        let way = Way::of(sent);
        let mut left: Vec<&MediaType> = old.iter().collect();
        let mut added = Vec::new();
        let same = |one: &MediaType, other: &MediaType| one.name.eq_ignore_ascii_case(&other.name);
        let alike = |one: &MediaType, other: &MediaType| essence(&one.name).eq_ignore_ascii_case(essence(&other.name));
        for media in new {
            let found = left.iter().position(|known| same(known, media));
            let found = found.or_else(|| left.iter().position(|known| alike(known, media)));
            match found {
                Some(index) => self.media_type(left.remove(index), media, sent),
                None => added.push(media),
            }
        }
        if let ([was], [is], 1, 1) = (left.as_slice(), added.as_slice(), old.len(), new.len()) {
            let message = format!("is {} instead of {}", quoted(&is.name), quoted(&was.name));
            let draft = Draft::new(ChangeKind::MediaTypeChanged, Some(places.0), Some(places.1), message);
            self.push(draft.on_wire(Wire::Breaks, way).silently());
            return self.media_type(was, is, sent);
        }
        for media in added {
            let wire = if sent { Wire::Compatible } else { Wire::Depends };
            let draft = Draft::new(
                ChangeKind::MediaTypeAdded,
                None,
                Some(&media.pointer),
                format!("can be {}, too", quoted(&media.name)),
            );
            self.push(draft.on_wire(wire, way));
        }
        for media in left {
            let draft = Draft::new(
                ChangeKind::MediaTypeRemoved,
                Some(&media.pointer),
                None,
                format!("cannot be {} any more", quoted(&media.name)),
            );
            self.push(draft.on_wire(Wire::Breaks, way));
        }
    }

    fn media_type(&mut self, old: &MediaType, new: &MediaType, sent: bool) {
        for (was, is) in [(old.schema, new.schema), (old.item, new.item)] {
            match (was, is) {
                (Some(was), Some(is)) => self.schemas.compare(was, is, sent, &old.pointer, &new.pointer),
                (None, None) => {}
                (was, _) => {
                    let message = if was.is_some() {
                        "may be anything"
                    } else {
                        "is described by a schema"
                    };
                    let draft = Draft::new(ChangeKind::TypeChanged, Some(&old.pointer), Some(&new.pointer), message);
                    let breaks = was.is_none() == sent;
                    let wire = if breaks { Wire::Breaks } else { Wire::Compatible };
                    self.push(draft.on_wire(wire, Way::of(sent)));
                }
            }
        }
        // What becomes something else has other parts, or none.
        if old.kind == new.kind {
            self.encodings(old, new, sent);
        }
    }

    /// How the parts of a form are written.
    fn encodings(&mut self, old: &MediaType, new: &MediaType, sent: bool) {
        let all = old.encodings.iter().chain(&new.encodings);
        let names: BTreeSet<&String> = all.map(|encoding| &encoding.property).collect();
        for name in names {
            let is_its = |encoding: &&Encoding| encoding.property == *name;
            let (was, is) = (old.encodings.iter().find(is_its), new.encodings.iter().find(is_its));
            if was.map(plain) == is.map(plain) {
                continue;
            }
            let message = format!(
                "the part {} is written {} instead of {}",
                quoted(name),
                written(is),
                written(was)
            );
            let was_at = was.map_or(&old.pointer, |encoding| &encoding.pointer);
            let is_at = is.map_or(&new.pointer, |encoding| &encoding.pointer);
            let draft = Draft::new(ChangeKind::EncodingChanged, Some(was_at), Some(is_at), message);
            self.push(draft.on_wire(Wire::Breaks, Way::of(sent)).silently());
        }
    }

    fn responses(&mut self, old: &Operation, new: &Operation) {
        let (was_success, is_success) = (successes(&old.responses), successes(&new.responses));
        for response in &new.responses {
            let known = old.responses.iter().find(|known| known.status == response.status);
            match known {
                Some(known) => {
                    let success = (was_success(known.status), is_success(response.status));
                    self.response(known, response, success.0 && success.1);
                }
                None => self.response_added(response, is_success(response.status)),
            }
        }
        for response in &old.responses {
            if new.responses.iter().any(|known| known.status == response.status) {
                continue;
            }
            let draft = |kind| Draft::new(kind, Some(&response.pointer), None, "is not documented any more");
            match was_success(response.status) {
                true => self.push(draft(ChangeKind::SuccessRemoved).on_wire(Wire::Breaks, self.answered)),
                // Its body is read by who asks for it.
                false if response.content.is_empty() => {
                    self.push(draft(ChangeKind::ErrorRemoved).on_wire(Wire::Compatible, self.answered));
                }
                false => self.push(
                    draft(ChangeKind::ErrorRemoved)
                        .on_wire(Wire::Depends, self.answered)
                        .silently(),
                ),
            }
        }
    }

    fn response_added(&mut self, response: &Response, success: bool) {
        let draft = |kind| Draft::new(kind, None, Some(&response.pointer), "is documented, and was not");
        match success {
            true => self.push(
                draft(ChangeKind::SuccessAdded)
                    .on_wire(Wire::Depends, self.answered)
                    .bump(Bump::Minor),
            ),
            false => self.push(
                draft(ChangeKind::ErrorAdded)
                    .on_wire(Wire::Compatible, self.answered)
                    .bump(Bump::Minor),
            ),
        }
    }

    fn response(&mut self, old: &Response, new: &Response, success: bool) {
        let received = !self.outgoing;
        let kind = match success {
            true => ChangeKind::OutputChanged,
            false => ChangeKind::ErrorChanged,
        };
        match (old.content.is_empty(), new.content.is_empty()) {
            (true, false) => {
                let names: Vec<&str> = new.content.iter().map(|media| media.name.as_str()).collect();
                let message = format!("has content: {}", list(&names));
                let draft = Draft::new(kind, Some(&old.pointer), Some(&new.pointer), message);
                self.push(
                    draft
                        .on_wire(if success { Wire::Depends } else { Wire::Compatible }, self.answered)
                        .bump(Bump::Minor),
                );
            }
            (false, true) => {
                let draft = Draft::new(kind, Some(&old.pointer), Some(&new.pointer), "has no content any more");
                let draft = draft.on_wire(Wire::Breaks, self.answered);
                self.push(if success { draft } else { draft.silently() });
            }
            _ => self.media_types((&old.pointer, &new.pointer), &old.content, &new.content, received),
        }
        self.headers(old, new);
    }

    fn headers(&mut self, old: &Response, new: &Response) {
        let same = |one: &Header, other: &Header| one.name.eq_ignore_ascii_case(&other.name);
        for header in &new.headers {
            let Some(known) = old.headers.iter().find(|known| same(known, header)) else {
                let draft = Draft::new(
                    ChangeKind::HeaderAdded,
                    None,
                    Some(&header.pointer),
                    "is documented, and was not",
                );
                self.push(draft.on_wire(Wire::Compatible, self.answered).bump(Bump::Minor));
                continue;
            };
            let draft = |message: &str| {
                Draft::new(
                    ChangeKind::HeaderChanged,
                    Some(&known.pointer),
                    Some(&header.pointer),
                    message,
                )
            };
            match (known.required, header.required) {
                (true, false) => self.push(draft("may be missing").on_wire(Wire::Breaks, self.answered)),
                (false, true) => self.push(draft("is always there").on_wire(Wire::Compatible, self.answered)),
                _ => {}
            }
            if known.explode != header.explode {
                self.push(
                    draft("is written in another style")
                        .on_wire(Wire::Breaks, self.answered)
                        .silently(),
                );
            }
            match (known.schema, header.schema) {
                (Some(was), Some(is)) => self
                    .schemas
                    .compare(was, is, !self.outgoing, &known.pointer, &header.pointer),
                (None, None) => {}
                _ => self.push(draft("is described by another schema").on_wire(Wire::Depends, self.answered)),
            }
        }
        for header in &old.headers {
            if !new.headers.iter().any(|known| same(known, header)) {
                let draft = Draft::new(
                    ChangeKind::HeaderRemoved,
                    Some(&header.pointer),
                    None,
                    "is not documented any more",
                );
                self.push(draft.on_wire(Wire::Breaks, self.answered));
            }
        }
    }

    fn push(&mut self, draft: Draft) {
        self.found.push(draft);
    }
}

type Sameness<'s> = &'s dyn Fn(&Parameter, &Parameter) -> bool;

type Pairs<'o> = (
    Vec<(&'o Parameter, &'o Parameter)>,
    Vec<&'o Parameter>,
    Vec<&'o Parameter>,
);

/// Which parameter of one version is which of the other, and those that are new and gone: by place and name, variables of the
/// path by their position, then by name alone.
fn pairs<'o>(old: &'o Operation, new: &'o Operation) -> Pairs<'o> {
    let (was, is) = (variables(old), variables(new));
    let position = |list: &[&str], name: &str| list.iter().position(|known| *known == name);
    // A header's name is one in any case (RFC 9110, section 5.1).
    let same = |one: &Parameter, other: &Parameter| match (one.location, other.location) {
        (Location::Header, Location::Header) => one.name.eq_ignore_ascii_case(&other.name),
        (here, there) => here == there && one.name == other.name,
    };
    let same_variable = |one: &Parameter, other: &Parameter| {
        one.location == Location::Path
            && other.location == Location::Path
            && position(&was, &one.name) == position(&is, &other.name)
    };
    let same_name = |one: &Parameter, other: &Parameter| one.name == other.name;
    let mut left: Vec<&Parameter> = old.parameters.iter().collect();
    let mut rest: Vec<&Parameter> = new.parameters.iter().collect();
    let mut pairs = Vec::new();
    let ways: [Sameness<'_>; 3] = [&same, &same_variable, &same_name];
    for is_same in ways {
        rest.retain(
            |parameter| match left.iter().position(|known| is_same(known, parameter)) {
                Some(index) => {
                    pairs.push((left.remove(index), *parameter));
                    false
                }
                None => true,
            },
        );
    }
    (pairs, rest, left)
}

/// Whether the same names stand in another order.
fn permuted(old: &[&str], new: &[&str]) -> bool {
    let sorted = |names: &[&str]| {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    };
    old != new && sorted(old) == sorted(new)
}

/// The variables of a path in their order.
fn variables(operation: &Operation) -> Vec<&str> {
    let parts = operation.parts.iter().filter_map(|part| match part {
        PathPart::Parameter(index) => operation.parameters.get(*index),
        PathPart::Literal(_) => None,
    });
    parts.map(|parameter| parameter.name.as_str()).collect()
}

/// An encoding without its place.
fn plain(encoding: &Encoding) -> (Option<&str>, Option<Style>, Option<bool>, bool, Vec<&str>) {
    let headers = encoding.headers.iter().map(|header| header.name.as_str());
    (
        encoding.content_type.as_deref(),
        encoding.style,
        encoding.explode,
        encoding.allow_reserved,
        headers.collect(),
    )
}

fn written(encoding: Option<&Encoding>) -> String {
    let Some(encoding) = encoding else {
        return "as usual".to_owned();
    };
    let mut parts = Vec::new();
    parts.extend(
        encoding
            .content_type
            .as_ref()
            .map(|name| format!("as {}", quoted(name))),
    );
    if encoding.style.is_some() || encoding.explode.is_some() {
        let style = encoding.style.unwrap_or(Style::Form);
        let explode = encoding
            .explode
            .unwrap_or(matches!(style, Style::Form | Style::DeepObject));
        let encoding = ParameterEncoding::Style {
            style,
            explode,
            allow_reserved: false,
        };
        parts.push(format!("in {}", self::style(&encoding, false)));
    }
    if encoding.allow_reserved {
        parts.push("with reserved characters".to_owned());
    }
    if !encoding.headers.is_empty() {
        let names: Vec<&str> = encoding.headers.iter().map(|header| header.name.as_str()).collect();
        parts.push(format!("with {}", list(&names)));
    }
    match parts.is_empty() {
        true => "as usual".to_owned(),
        false => parts.join(", "),
    }
}

fn style(encoding: &ParameterEncoding, allow_empty: bool) -> String {
    let mut text = match encoding {
        ParameterEncoding::Content(kind) => format!("{} in one text", media_word(*kind)),
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let name = match style {
                Style::Simple => "simple",
                Style::Label => "label",
                Style::Matrix => "matrix",
                Style::Form => "form",
                Style::SpaceDelimited => "spaceDelimited",
                Style::PipeDelimited => "pipeDelimited",
                Style::DeepObject => "deepObject",
                Style::Cookie => "cookie",
            };
            let explode = if *explode { ", exploded" } else { ", not exploded" };
            let reserved = if *allow_reserved {
                ", with reserved characters"
            } else {
                ""
            };
            format!("`{name}`{explode}{reserved}")
        }
    };
    if allow_empty {
        text.push_str(", empty allowed");
    }
    text
}

fn media_word(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Json => "JSON",
        MediaKind::Form => "a form",
        _ => "text",
    }
}
