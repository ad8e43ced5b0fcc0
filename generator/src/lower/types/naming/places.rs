//! Where an inline schema stands, as words: the type or operation that holds it, and what it is called there.
//!
//! A place is read off the schema's pointer alone, never off the way it was reached, so it is the same in whatever
//! order a description is walked.

use crate::api::{
    Api, Direction, Location, MediaKind, MediaType, Operation, Parameter, PathPart, SchemaId, Shape, Status, successes,
};
use crate::hash::HashMap;
use crate::source::{Pointer, percent_decode};

use crate::lower::names::{is_version, singular_words, way_of_spelling, words};
use crate::lower::operations::inputs::{media_words, variant_words};
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::ty::NodeId;
use crate::vocabulary::{self, Holds, Of};

/// A place.
#[derive(Clone, Debug)]
pub struct NamedPlace {
    pub owner: Owner,
    /// What to append to the owner's name.
    pub label: Vec<String>,
    /// What it is called for itself: the last property or parameter on the way.
    pub base: Vec<String>,
    /// What to append instead where something else in another branch of the same union would be called so, too.
    pub in_branch: Option<Vec<String>>,
    /// The last property on the way, as it is written.
    pub wire: Option<String>,
    /// What tells it from another that is called so, the best first.
    pub tellers: Vec<Vec<String>>,
    pub kind: PlaceKind,
    /// The resource that a bare name of a parameter belongs to: `webhook` of `/Webhooks/{Sid}`.
    pub resource: Option<Vec<String>>,
    /// All resources on the path of a parameter.
    pub full_resource: Option<Vec<String>>,
}

#[derive(Clone, Debug)]
pub enum Owner {
    Node(NodeId),
    /// An operation's words, or none.
    Words(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    Property,
    Variant,
    Body,
    Parameter,
}

impl PlaceKind {
    /// The word that tells this place's type from another that has its name.
    pub fn qualifier(self) -> &'static str {
        match self {
            PlaceKind::Property => "field",
            PlaceKind::Variant => "variant",
            PlaceKind::Body => "body",
            PlaceKind::Parameter => "parameter",
        }
    }
}

/// The places of all inline nodes.
pub struct Places {
    list: Vec<NamedPlace>,
}

impl Places {
    pub fn get(&self, id: NodeId) -> &NamedPlace {
        &self.list[id.0 as usize]
    }

    /// Reads off the place of every node; `names` are the words of the operations and webhooks.
    pub fn of(graph: &Graph<'_>, names: &OperationWords, variants: &VariantNames) -> Self {
        let mut finder = Finder {
            graph,
            variants,
            roots: roots(graph.api, names),
            nodes: HashMap::default(),
            unions: HashMap::default(),
        };
        for id in graph.ids() {
            let node = graph.node(id);
            finder
                .nodes
                .entry(graph.schemas().get(node.schema).pointer.as_str())
                .or_default()
                .push(id);
            if let Draft::Union { variants, .. } = &node.draft {
                for (index, variant) in variants.iter().enumerate() {
                    finder.unions.entry(variant.schema).or_default().push((id, index));
                }
            }
        }
        Places {
            list: graph.ids().map(|id| finder.place(id)).collect(),
        }
    }
}

/// The words of every operation and webhook, in order.
pub struct OperationWords {
    pub operations: Vec<Vec<String>>,
    pub webhooks: Vec<Vec<String>>,
}

/// A schema that an operation holds directly.
struct Root {
    owner: Vec<String>,
    label: Vec<String>,
    base: Vec<String>,
    kind: PlaceKind,
    tellers: Vec<Vec<String>>,
    resource: Option<Vec<String>>,
    full_resource: Option<Vec<String>>,
    /// Whether its items would be called like another parameter that has a type, too.
    plural: bool,
}

struct Finder<'f, 'a> {
    graph: &'f Graph<'a>,
    variants: &'f VariantNames,
    roots: HashMap<&'a str, Root>,
    /// The nodes at a pointer: a variant that is merged with what stands around its union is there once more.
    nodes: HashMap<&'a str, Vec<NodeId>>,
    /// The unions that a schema is a variant of, and which one.
    unions: HashMap<SchemaId, Vec<(NodeId, usize)>>,
}

impl Finder<'_, '_> {
    fn place(&self, id: NodeId) -> NamedPlace {
        let node = self.graph.node(id);
        let schema = self.graph.schemas().get(node.schema);
        if let Some(base) = schema.itself {
            let mut label = Label::default();
            let owner = match self.graph.find(base, node.form) {
                Some(owner) => Owner::Node(owner),
                None => {
                    let component = self.graph.schemas().get(base).component.as_deref();
                    Owner::Words(component.map(words).unwrap_or_default())
                }
            };
            label.push(vec!["base".to_owned()]);
            return place(owner, label, PlaceKind::Variant);
        }
        if let Some((union, index)) = self.union_of(id) {
            let mut label = Label::default();
            label.push(words(self.variants.get(union, index)));
            return place(Owner::Node(union), label, PlaceKind::Variant);
        }
        let mut at = schema.pointer.clone();
        // From the schema upwards.
        let mut tokens: Vec<String> = Vec::new();
        loop {
            if let Some(place) = self.place_below(node.form, &at, &tokens) {
                return place;
            }
            match (at.last(), at.parent()) {
                (Some(token), Some(parent)) => {
                    tokens.push(token);
                    at = parent;
                }
                _ => break,
            }
        }
        tokens.reverse();
        let mut label = Label::default();
        label.tokens(&tokens);
        if label.all.is_empty() {
            label.push(words(&name_in_file(&schema.pointer)));
        }
        place(Owner::Words(Vec::new()), label, PlaceKind::Property)
    }

    /// The union that a node is a variant of: the only one, or the one that it is written in.
    fn union_of(&self, id: NodeId) -> Option<(NodeId, usize)> {
        let node = self.graph.node(id);
        let all = self.unions.get(&node.schema)?;
        let ways: Vec<(NodeId, usize)> = all
            .iter()
            .copied()
            .filter(|(union, _)| self.graph.node(*union).form == node.form)
            .collect();
        let ways = if ways.is_empty() { all } else { &ways };
        match ways.as_slice() {
            [only] => Some(*only),
            several => {
                let at = &self.graph.schemas().get(node.schema).pointer;
                several.iter().copied().find(|(union, _)| self.is_inside(at, *union))
            }
        }
    }

    fn is_inside(&self, at: &Pointer, owner: NodeId) -> bool {
        let of = self.graph.schemas().get(self.graph.node(owner).schema).pointer.as_str();
        at.as_str().strip_prefix(of).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether the items of a member would be called like a sibling that has a type, too: of `status` and `statuses`,
    /// the former.
    fn has_singular(&self, owner: NodeId, below: &[String]) -> bool {
        let (Draft::Record { members, .. }, [section, name, _, ..]) = (&self.graph.node(owner).draft, below) else {
            return false;
        };
        let Some(one) = singular_words(&words(name)).filter(|_| section == "properties") else {
            return false;
        };
        members.iter().any(|member| {
            let mut defined = false;
            member
                .ty
                .nodes(&mut |node, _| defined |= !self.graph.node(node).component);
            defined && words(&member.wire) == one
        })
    }

    /// The words for a way from a union into one of its variants, with what that is called.
    fn in_branch(&self, owner: NodeId, below: &[String]) -> Option<Vec<String>> {
        let [keyword, index, rest @ ..] = below else {
            return None;
        };
        let (Some(Holds::Schemas(Of::Itself)), Draft::Union { variants, .. }) =
            (vocabulary::holds(keyword), &self.graph.node(owner).draft)
        else {
            return None;
        };
        let schemas = self.graph.schemas();
        let at = &schemas.get(self.graph.node(owner).schema).pointer;
        let at = at.child(keyword).child(index);
        let branch = variants
            .iter()
            .position(|variant| schemas.get(variant.schema).pointer == at)?;
        let mut label = Label::default();
        let name = words(self.variants.get(owner, branch));
        let of_item = rest.first().and_then(|token| vocabulary::holds(token)) == Some(Holds::Schema(Of::Item));
        // What a list holds is no list.
        let name = name.into_iter().filter(|word| !of_item || word != "list");
        label.push(name.collect());
        label.tokens(rest);
        Some(label.all)
    }

    /// The node at a pointer that is written there, if there are several.
    fn node_at(&self, at: &Pointer, form: Direction) -> Option<NodeId> {
        let nodes = self.nodes.get(at.as_str())?;
        nodes.iter().copied().max_by_key(|id| {
            let node = self.graph.node(*id);
            let copy = self
                .unions
                .get(&node.schema)
                .is_some_and(|unions| !unions.iter().any(|(union, _)| self.is_inside(at, *union)));
            let shape = match &node.draft {
                Draft::Record { members, .. } => members.iter().map(|member| member.wire.as_str()).collect(),
                _ => Vec::new(),
            };
            (node.form == form, !copy, std::cmp::Reverse(shape))
        })
    }

    /// The place of a node, where its pointer up to `at` says which.
    fn place_below(&self, form: Direction, at: &Pointer, tokens: &[String]) -> Option<NamedPlace> {
        let below: Vec<String> = tokens.iter().rev().cloned().collect();
        let mut label = Label::default();
        if let Some(owner) = self.node_at(at, form).filter(|_| !tokens.is_empty()) {
            label.plural = self.has_singular(owner, &below);
            label.tokens(&below);
            if label.all.is_empty() {
                // A member of an `allOf` that is referred to from elsewhere.
                label.push(vec!["part".to_owned()]);
            }
            let mut found = place(Owner::Node(owner), label, PlaceKind::Property);
            found.in_branch = self.in_branch(owner, &below);
            found.wire = wire(&below);
            let spelt = found.wire.iter().map(|wire| vec![way_of_spelling(wire).to_owned()]);
            found.tellers = spelt.collect();
            return Some(found);
        }
        if let Some(root) = self.roots.get(at.as_str()) {
            label.push(root.label.clone());
            label.last.clone_from(&root.base);
            label.plural = root.plural;
            label.tokens(&below);
            let mut found = place(Owner::Words(root.owner.clone()), label, root.kind);
            found.tellers.clone_from(&root.tellers);
            found.resource.clone_from(&root.resource);
            found.full_resource.clone_from(&root.full_resource);
            return Some(found);
        }
        let section = shared_section(at)?;
        let name = at.last()?;
        let mut list = words(&name);
        let suffix = match section {
            "responses" => Some("response"),
            "requestBodies" => Some("request"),
            _ => None,
        };
        if let Some(suffix) = suffix.filter(|suffix| list.last().is_none_or(|last| last != suffix && last != "body")) {
            list.push(suffix.to_owned());
        }
        label.push(list);
        label.tokens(&below);
        let kind = if suffix.is_some() {
            PlaceKind::Body
        } else {
            PlaceKind::Parameter
        };
        Some(place(Owner::Words(Vec::new()), label, kind))
    }
}

/// The last property on a way.
fn wire(tokens: &[String]) -> Option<String> {
    let mut last = None;
    let mut rest = tokens.iter();
    while let Some(token) = rest.next() {
        if vocabulary::holds(token) == Some(Holds::ByName) {
            last = rest.next().cloned();
        }
    }
    last
}

/// The last name on the way to a schema that nothing else gives a name, or else the file's.
fn name_in_file(at: &Pointer) -> String {
    let (file, within) = at.file();
    let structure = |token: &String| {
        let number = token.chars().all(|c| c.is_ascii_digit());
        number || token.contains('/') || ["content", "schema", "components", "paths"].contains(&token.as_str())
    };
    let tokens: Vec<String> = within.tokens().filter(|token| !structure(token)).collect();
    let file = file.unwrap_or_default();
    let stem = file.rsplit('/').next().and_then(|name| name.split('.').next());
    match (tokens.last(), stem) {
        (Some(last), _) => last.clone(),
        (None, Some(stem)) if !stem.is_empty() => stem.to_owned(),
        _ => "external".to_owned(),
    }
}

/// The section of `components` other than `schemas` that this is a direct member of.
fn shared_section(at: &Pointer) -> Option<&str> {
    let (section, name) = at.within_file().strip_prefix("/components/")?.split_once('/')?;
    (!name.contains('/') && section != "schemas").then_some(section)
}

fn place(owner: Owner, label: Label, kind: PlaceKind) -> NamedPlace {
    NamedPlace {
        owner,
        base: if label.last.is_empty() {
            label.all.clone()
        } else {
            label.last
        },
        label: label.all,
        in_branch: None,
        wire: None,
        tellers: Vec::new(),
        kind,
        resource: None,
        full_resource: None,
    }
}

/// The words for a way from one schema to another inside it.
#[derive(Default)]
struct Label {
    all: Vec<String>,
    /// The last named step.
    last: Vec<String>,
    /// Whether what is a part of something is not called after its singular, which another has.
    plural: bool,
}

impl Label {
    fn push(&mut self, words: Vec<String>) {
        self.last.clone_from(&words);
        self.all.extend(words);
    }

    /// An item or value: the singular of what holds it, or a word of its own.
    fn part(&mut self, word: &str) {
        match singular_words(&self.last) {
            Some(one) if !self.plural && self.all.ends_with(&self.last) => {
                self.all.truncate(self.all.len() - self.last.len());
                self.push(one);
            }
            _ if word == "item" && !self.all.is_empty() && !self.plural => {}
            _ => {
                self.all.push(word.to_owned());
                self.last.push(word.to_owned());
            }
        }
    }

    fn tokens(&mut self, tokens: &[String]) {
        let mut rest = tokens.iter();
        while let Some(token) = rest.next() {
            match (token.as_str(), vocabulary::holds(token)) {
                ("schemas" | "responses" | "requestBodies" | "parameters" | "headers", _)
                | (_, Some(Holds::ByName)) => {
                    if let Some(name) = rest.next() {
                        self.push(words(name));
                    }
                }
                (_, Some(Holds::Schema(Of::Item))) => self.part("item"),
                (_, Some(Holds::Schema(Of::Member | Of::Name))) => self.part("value"),
                (_, Some(Holds::ByPattern)) => {
                    rest.next();
                    self.part("value");
                }
                (_, Some(Holds::Schemas(Of::Item))) => {
                    let index = rest.next().and_then(|index| index.parse::<usize>().ok());
                    let ordinal = ["first", "second", "third", "fourth", "fifth", "sixth"];
                    let word = index.and_then(|index| ordinal.get(index)).copied().unwrap_or("item");
                    self.push(vec![word.to_owned()]);
                }
                (_, Some(Holds::Schema(Of::Itself))) => self.push(vec![token.clone()]),
                // Which branch it was says nothing to people.
                ("content", _) | (_, Some(Holds::Schemas(_))) => {
                    rest.next();
                }
                _ => {}
            }
        }
    }
}

fn roots<'a>(api: &'a Api, names: &OperationWords) -> HashMap<&'a str, Root> {
    let mut out = HashMap::default();
    for (operation, name) in api
        .operations
        .iter()
        .zip(&names.operations)
        .chain(api.webhooks.iter().zip(&names.webhooks))
    {
        bodies(api, operation, name, &mut out);
        for parameter in &operation.parameters {
            let at = pointer(api, parameter.schema);
            match parameter_root(api, operation, parameter, name) {
                Some(root) => {
                    out.insert(at, root);
                }
                None => {
                    out.entry(at).or_insert_with(|| lone_root(parameter));
                }
            }
        }
    }
    out
}

fn pointer(api: &Api, id: SchemaId) -> &str {
    api.schemas.get(id).pointer.as_str()
}

fn bodies<'a>(api: &'a Api, operation: &'a Operation, name: &[String], out: &mut HashMap<&'a str, Root>) {
    let own = format!("{}/", operation.pointer.as_str());
    let mut add = |id: SchemaId, label: Vec<String>, base: Vec<String>, tellers: Vec<Vec<String>>| {
        let at = pointer(api, id);
        if at.starts_with(&own) {
            out.entry(at).or_insert(Root {
                owner: name.to_vec(),
                label,
                base,
                kind: PlaceKind::Body,
                tellers,
                resource: None,
                full_resource: None,
                plural: false,
            });
        }
    };
    let told = |media: &MediaType| vec![variant_words(media), media_words(&media.name)];
    for (index, media) in operation.body.iter().flat_map(|body| &body.content).enumerate() {
        let label = request_label(index, media.kind);
        if let Some(id) = media.schema {
            add(id, label.clone(), label.clone(), told(media));
        }
        if let Some(id) = media.item {
            add(id, [label, list(&["item"])].concat(), list(&["item"]), told(media));
        }
    }
    let is_success = successes(&operation.responses);
    let statuses = operation.responses.iter().map(|response| response.status);
    let first = statuses.filter(|status| is_success(*status)).min();
    for response in &operation.responses {
        let success = is_success(response.status);
        let (label, base) = response_label(response.status, Some(response.status) == first, success);
        for media in &response.content {
            if let Some(id) = media.schema {
                add(id, label.clone(), base.clone(), told(media));
            }
            if let Some(id) = media.item {
                add(
                    id,
                    [label.clone(), list(&["event"])].concat(),
                    list(&["event"]),
                    told(media),
                );
            }
        }
        for header in &response.headers {
            if let Some(id) = header.schema {
                add(id, words(&header.name), words(&header.name), Vec::new());
            }
        }
    }
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The words of a body in the media type of this index.
fn request_label(index: usize, kind: MediaKind) -> Vec<String> {
    match (index, kind) {
        (0, _) => list(&["request"]),
        (_, MediaKind::Form | MediaKind::Multipart) => list(&["form"]),
        (_, MediaKind::Json) => list(&["json", "request"]),
        _ => list(&["text", "request"]),
    }
}

/// The words of a response's body, and those of it alone.
fn response_label(status: Status, is_first: bool, is_success: bool) -> (Vec<String>, Vec<String>) {
    let with_reason = |word: &str| [words(status.reason()), list(&[word])].concat();
    match (status, is_success) {
        _ if is_first => (list(&["response"]), list(&["response"])),
        (_, true) => (with_reason("response"), list(&["response"])),
        (Status::Default, false) => (list(&["error"]), list(&["error", "body"])),
        (_, false) => (with_reason("error"), list(&["error", "body"])),
    }
}

/// The root of a parameter that is a component, or that is written in this operation or at its path.
fn parameter_root(api: &Api, operation: &Operation, parameter: &Parameter, name: &[String]) -> Option<Root> {
    let at = parameter.pointer.as_str();
    let below = |place: &Pointer, section: &str| {
        let rest = at.strip_prefix(place.as_str());
        rest.is_some_and(|rest| rest.starts_with(section))
    };
    let lone = Root {
        plural: has_singular(api, operation, parameter),
        ..lone_root(parameter)
    };
    if let Some(component) = parameter
        .pointer
        .within_file()
        .strip_prefix("/components/parameters/")
        .map(words)
    {
        // Shared by operations on several resources, so named after itself only.
        return Some(Root {
            resource: Some(without(&component, &lone.base)),
            label: component,
            ..lone
        });
    }
    let resources = resources(operation, parameter);
    let owner = if below(&operation.pointer, "/") {
        name.to_vec()
    } else if operation
        .pointer
        .parent()
        .is_some_and(|path| below(&path, "/parameters/"))
    {
        resources.concat()
    } else {
        return None;
    };
    let mut tellers = lone.tellers;
    // Versions first, which resources leave out.
    let segments = operation.path.split('/').filter(|segment| is_version(segment));
    tellers.push(segments.flat_map(words).collect());
    let literals = operation.parts.iter().filter_map(|part| match part {
        PathPart::Literal(text) => Some(words(&percent_decode(text))),
        PathPart::Parameter(_) => None,
    });
    tellers.push(literals.flatten().collect());
    Some(Root {
        owner,
        tellers,
        resource: resources.last().cloned(),
        full_resource: Some(resources.concat()),
        ..lone
    })
}

/// A parameter that is written somewhere else: nothing around it is known but its name.
fn lone_root(parameter: &Parameter) -> Root {
    let base = words(&parameter.name);
    Root {
        owner: Vec::new(),
        label: base.clone(),
        base,
        kind: PlaceKind::Parameter,
        tellers: vec![
            vec![parameter.location.as_str().to_owned()],
            words(&parameter.name),
            vec![way_of_spelling(&parameter.name).to_owned()],
        ],
        resource: Some(Vec::new()),
        full_resource: Some(Vec::new()),
        plural: false,
    }
}

/// Whether the items of a parameter would be called like another one that has a type of its own: of `status` and
/// `statuses`, the former.
fn has_singular(api: &Api, operation: &Operation, parameter: &Parameter) -> bool {
    let Some(one) = singular_words(&words(&parameter.name)) else {
        return false;
    };
    let items = |parameter: &Parameter| match api.schemas.shape(parameter.schema) {
        Shape::Array(array) => array.items,
        _ => None,
    };
    let item = items(parameter).map(|item| api.schemas.shape(item));
    operation.parameters.iter().any(|other| {
        let held = items(other).unwrap_or(other.schema);
        let shape = api.schemas.shape(held);
        // What is the same has one name.
        if words(&other.name) != one || item == Some(shape) {
            return false;
        }
        let is_inline = api.schemas.get(api.schemas.resolve(held)).component.is_none();
        is_inline && matches!(shape, Shape::Enum(_) | Shape::Object(_) | Shape::Union(_))
    })
}

/// `webhook` of the component `WebhookSid` for a parameter `Sid`; generic words in it do not count.
fn without(component: &[String], base: &[String]) -> Vec<String> {
    component
        .iter()
        .filter(|word| {
            !base.contains(word) && !["path", "query", "header", "param", "parameter"].contains(&word.as_str())
        })
        .cloned()
        .collect()
}

/// The static segments of a path, as people read them, as singular words: up to a path parameter, all of them for others.
fn resources(operation: &Operation, parameter: &Parameter) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    for part in &operation.parts {
        match part {
            PathPart::Literal(text) => out.extend(static_segments(&percent_decode(text))),
            PathPart::Parameter(index) => {
                let this = operation
                    .parameters
                    .get(*index)
                    .is_some_and(|other| other.name == parameter.name);
                if this && parameter.location == Location::Path {
                    break;
                }
            }
        }
    }
    out
}

/// The words of each segment that is no version, in the singular.
pub fn static_segments(text: &str) -> Vec<Vec<String>> {
    text.split('/')
        .filter(|segment| segment.chars().any(char::is_alphanumeric) && !is_version(segment))
        .map(|segment| {
            let list = words(
                segment
                    .split('.')
                    .next()
                    .filter(|stem| !stem.is_empty())
                    .unwrap_or(segment),
            );
            singular_words(&list).unwrap_or(list)
        })
        .collect()
}
