//! Which nodes are one type, and what each type is called.
//!
//! - A component is called after itself; a namespace (`io.k8s.api.apps.v1.Deployment`) is left out where the last
//!   segment is unambiguous. That is the one place where a name depends on others: a second `Deployment` gives both
//!   their group and version. `rename` in the settings pins a name.
//! - A schema written inline is called after the type that holds it and its property (`OrderAddress`), one of an
//!   operation after the operation (`ListOrdersResponse`).
//! - Inline schemas of the same shape under the same property name are one type, called after the property alone
//!   where they are most of all inline schemas so called (`Meta`), else after the words that their owners share
//!   (`ListResponseMeta`), and a union of few kinds after those (`StringOrCustomer`). Where there is no such name, they
//!   stay apart. What differs in documentation only is the same shape.
//! - A constrained string is called after its parameter or property; a bare `sid` or `id` is qualified by its
//!   resource (`WebhookSid`). The same name and the same constraints are one type; of several constraints under one
//!   name, those that are most keep it, the others are qualified in full.
//!
//! Every step works on whole sets sorted by content, so order has no influence.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use crate::model::{Shape, StringShape};

use super::graph::{Draft, Graph, NodeId, Ty};
use super::names::{self, Case, Claim, Scope, render, words};
use super::places::{Owner, Place, Places};
use super::shapes;
use super::variants::VariantNames;

/// A type with its name.
#[derive(Debug)]
pub struct Final {
    pub name: String,
    /// The node that speaks for all that are this type: the first in the order of the description.
    pub node: NodeId,
    pub home: Home,
}

/// The module a type stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// One of its own.
    Own,
    /// That of the type it is a part of.
    With(FinalId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinalId(pub u32);

/// All types, and which node is which.
pub struct Naming {
    pub finals: Vec<Final>,
    of: Vec<Option<FinalId>>,
    scope: Scope,
}

impl Naming {
    pub fn get(&self, id: FinalId) -> &Final {
        &self.finals[id.0 as usize]
    }

    pub fn of(&self, node: NodeId) -> Option<FinalId> {
        self.of[node.0 as usize]
    }

    pub fn name_of(&self, node: NodeId) -> &str {
        self.of(node).map_or("", |id| &self.get(id).name)
    }

    fn add(&mut self, name: String, node: NodeId, home: Home) -> FinalId {
        let id = FinalId(u32::try_from(self.finals.len()).unwrap_or(u32::MAX));
        self.finals.push(Final { name, node, home });
        self.of[node.0 as usize] = Some(id);
        id
    }

    fn join(&mut self, nodes: &[NodeId], id: FinalId) {
        for node in nodes {
            self.of[node.0 as usize] = Some(id);
        }
        let first = nodes.iter().copied().min();
        let speaker = &mut self.finals[id.0 as usize].node;
        *speaker = first.map_or(*speaker, |first| first.min(*speaker));
    }
}

/// Names the components, whose names depend on nothing else.
pub fn components(graph: &Graph<'_>) -> Naming {
    let mut naming = Naming {
        finals: Vec::new(),
        of: vec![None; graph.nodes.len()],
        scope: Scope::new(Case::Type),
    };
    for name in graph.settings.type_names() {
        naming.scope.reserve(name);
    }
    name_components(graph, &mut naming);
    naming
}

/// Names what is written inline.
pub fn inline(graph: &Graph<'_>, places: &Places, variants: &VariantNames, naming: &mut Naming) {
    let classes = Classes::of(graph, variants);
    name_inline(graph, places, &classes, naming);
    name_strings(graph, places, naming);
}

fn name_components(graph: &Graph<'_>, naming: &mut Naming) {
    let nodes: Vec<NodeId> = graph.ids().filter(|id| graph.node(*id).component).collect();
    let name_of = |id: &NodeId| {
        graph
            .schemas()
            .get(graph.node(*id).schema)
            .component
            .as_deref()
            .unwrap_or("")
    };
    let all: Vec<&str> = nodes.iter().map(name_of).collect();
    let short = component_words(&all);
    for sent in [false, true] {
        let mut claims = Vec::new();
        let mut claimants = Vec::new();
        for id in nodes.iter().filter(|id| graph.node(**id).sent == sent) {
            let schema = graph.schemas().get(graph.node(*id).schema);
            let spelling = schema.component.clone().unwrap_or_default();
            if let Some(name) = graph.settings.type_name(&schema.pointer).filter(|_| !sent) {
                naming.add(name.to_owned(), *id, Home::Own);
                continue;
            }
            let mut words = short.get(spelling.as_str()).cloned().unwrap_or_default();
            if sent {
                // Config renames the pair: the sent half follows.
                if let Some(name) = graph.settings.type_name(&schema.pointer) {
                    words = names::words(name);
                }
                words.push("input".to_owned());
            }
            claims.push(Claim {
                words,
                spelling,
                apart: sent.then(|| vec!["body".to_owned()]),
            });
            claimants.push(*id);
        }
        let given = naming.scope.assign(&claims);
        for (node, name) in claimants.into_iter().zip(given) {
            let home = match graph.find(graph.node(node).schema, false).filter(|_| sent) {
                Some(original) => naming.of(original).map_or(Home::Own, Home::With),
                None => Home::Own,
            };
            naming.add(name, node, home);
        }
    }
}

/// The words for each component name: without its namespace, where that tells nothing apart.
fn component_words<'n>(all: &[&'n str]) -> HashMap<&'n str, Vec<String>> {
    let spaces: Vec<(&str, Option<Vec<&str>>)> = all
        .iter()
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|name| (name, namespaced(name)))
        .collect();
    let mut common: Option<Vec<&str>> = None;
    let mut count: HashMap<String, usize> = HashMap::new();
    for (name, segments) in &spaces {
        let last = segments.as_ref().and_then(|segments| segments.last()).unwrap_or(name);
        *count.entry(render(&words(last), Case::Type)).or_default() += 1;
        if let Some(segments) = segments {
            common = Some(match common {
                None => segments.clone(),
                Some(common) => common
                    .iter()
                    .zip(segments)
                    .take_while(|(a, b)| a == b)
                    .map(|(a, _)| *a)
                    .collect(),
            });
        }
    }
    let common = common.map_or(0, |common| common.len());
    spaces
        .into_iter()
        .map(|(name, segments)| {
            let Some(segments) = segments else {
                return (name, words(name));
            };
            let (last, space) = segments.split_last().unwrap_or((&name, &[]));
            let mut list = words(last);
            if count.get(&render(&list, Case::Type)).copied().unwrap_or(0) > 1 {
                // The group and its version: `apps.v1`.
                let space = &space[common.min(space.len())..];
                let from = space.iter().rposition(|segment| !is_version(segment)).unwrap_or(0);
                list = space[from..]
                    .iter()
                    .flat_map(|segment| words(segment))
                    .chain(list)
                    .collect();
            }
            (name, list)
        })
        .collect()
}

/// The segments of a name with a namespace: at least two of them before the name itself, or a version.
fn namespaced(name: &str) -> Option<Vec<&str>> {
    let segments: Vec<&str> = name.split('.').collect();
    let (last, space) = segments.split_last()?;
    let plain = segments.iter().all(|segment| {
        segment
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
    });
    let named = last.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_version(last);
    let long = space.len() >= 2 || space.iter().any(|segment| is_version(segment));
    (plain && named && long && segments.iter().all(|segment| !segment.is_empty())).then_some(segments)
}

/// `v1`, `v1beta1`, `2024`, `1_0`.
pub fn is_version(segment: &str) -> bool {
    let rest = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .split(|c: char| c.is_ascii_digit() || c == '_' || c == '-')
            .all(|word| matches!(word, "" | "alpha" | "beta" | "rc" | "p" | "preview"))
}

/// The shapes of nodes as numbers: equal numbers, equal shapes.
struct Classes {
    class: Vec<u32>,
    /// How deep the inline nodes below a node nest.
    height: Vec<u32>,
    /// For a union of few kinds of data that all have names, those: string or customer.
    choice: Vec<Option<Vec<String>>>,
    /// The class that a component would have if it were written inline.
    component: HashMap<NodeId, u32>,
}

impl Classes {
    fn of(graph: &Graph<'_>, variants: &VariantNames) -> Self {
        let mut interned: HashMap<String, u32> = HashMap::new();
        let count = graph.nodes.len();
        let mut classes = Classes {
            class: vec![u32::MAX; count],
            height: vec![0; count],
            choice: vec![None; count],
            component: HashMap::new(),
        };
        for id in inline_first(graph) {
            let mut key = String::new();
            let mut height = 0;
            shape_key(graph, id, &classes, variants, &mut key, &mut height);
            let next = u32::try_from(interned.len()).unwrap_or(u32::MAX);
            let class = *interned.entry(key).or_insert(next);
            if graph.node(id).component {
                classes.component.insert(id, class);
            } else {
                classes.class[id.0 as usize] = class;
                classes.height[id.0 as usize] = height;
                classes.choice[id.0 as usize] = choice_words(graph, id, variants).filter(|_| height == 0);
            }
        }
        classes
    }
}

/// The names of the variants, joined, if they are few and short.
fn choice_words(graph: &Graph<'_>, id: NodeId, names: &VariantNames) -> Option<Vec<String>> {
    let Draft::Union { variants, tag: None } = &graph.node(id).draft else {
        return None;
    };
    let mut out = Vec::new();
    for index in 0..variants.len() {
        if index > 0 {
            out.push("or".to_owned());
        }
        out.extend(words(names.get(id, index)));
    }
    ((2..=3).contains(&variants.len()) && out.len() <= 8).then_some(out)
}

/// All nodes, inline children before what holds them; in a cycle of inline nodes, somewhere.
fn inline_first(graph: &Graph<'_>) -> Vec<NodeId> {
    let mut order = Vec::with_capacity(graph.nodes.len());
    let mut state = vec![0_u8; graph.nodes.len()];
    for root in graph.ids() {
        let mut open = vec![(root, false)];
        while let Some((id, done)) = open.pop() {
            let state = &mut state[id.0 as usize];
            if done {
                order.push(id);
                *state = 2;
                continue;
            }
            if *state != 0 {
                continue;
            }
            *state = 1;
            open.push((id, true));
            graph.node(id).draft.types(&mut |ty| {
                ty.nodes(&mut |child, _| {
                    if !graph.node(child).component {
                        open.push((child, false));
                    }
                });
            });
        }
    }
    order
}

/// Writes everything about a node that makes its type: not its name, and not its documentation.
fn shape_key(
    graph: &Graph<'_>,
    id: NodeId,
    classes: &Classes,
    names: &VariantNames,
    key: &mut String,
    height: &mut u32,
) {
    let node = graph.node(id);
    let schema = graph.schemas().get(node.schema);
    match (&node.draft, &schema.shape) {
        (Draft::Record { members, extra, closed }, shape) => {
            let _ = write!(key, "record {closed} ");
            if let Shape::Object(object) = shape {
                let _ = write!(key, "{:?}", shapes::object_rules(object));
            }
            for member in members {
                let _ = write!(key, "{:?} {:?} {:?} ", member.wire, member.presence, member.rules);
                ty_key(graph, &member.ty, classes, key, height);
            }
            if let Some(extra) = extra {
                key.push_str("extra ");
                ty_key(graph, extra, classes, key, height);
            }
        }
        (Draft::Union { variants, tag }, _) => {
            let _ = write!(key, "union {tag:?} ");
            for (index, variant) in variants.iter().enumerate() {
                let _ = write!(key, "{:?} {} ", variant.tags, names.get(id, index));
                ty_key(graph, &variant.ty, classes, key, height);
            }
        }
        (Draft::TextEnum | Draft::ScalarEnum, Shape::Enum(shape)) => {
            key.push_str("enum ");
            for value in &shape.values {
                let _ = write!(key, "{} {:?} ", value.value, value.name);
            }
        }
        (Draft::Newtype, Shape::String(shape)) => {
            let _ = write!(key, "string {:?}", constraints(shape));
        }
        (Draft::Alias(ty), _) => ty_key(graph, ty, classes, key, height),
        _ => {
            let _ = write!(key, "node {}", id.0);
        }
    }
}

fn ty_key(graph: &Graph<'_>, ty: &Ty, classes: &Classes, key: &mut String, height: &mut u32) {
    match ty {
        Ty::Node(id) if graph.node(*id).component => {
            let _ = write!(key, "@{} ", id.0);
        }
        Ty::Node(id) => {
            *height = (*height).max(classes.height[id.0 as usize] + 1);
            match classes.class[id.0 as usize] {
                u32::MAX => {
                    let _ = write!(key, "%{} ", id.0);
                }
                class => {
                    let _ = write!(key, "#{class} ");
                }
            }
        }
        Ty::Option(inner) | Ty::Nullable(inner) | Ty::Vec(inner) | Ty::Map(inner) => {
            key.push_str(match ty {
                Ty::Option(_) => "?",
                Ty::Nullable(_) => "~",
                Ty::Vec(_) => "*",
                _ => "&",
            });
            ty_key(graph, inner, classes, key, height);
        }
        Ty::Tuple(items) => {
            key.push('(');
            for item in items {
                ty_key(graph, item, classes, key, height);
            }
            key.push(')');
        }
        plain => {
            let _ = write!(key, "{plain:?} ");
        }
    }
}

/// Words that say too little to be a type's whole name.
const GENERIC: &[&str] = &[
    "body",
    "config",
    "configuration",
    "content",
    "data",
    "detail",
    "details",
    "enum",
    "entry",
    "event",
    "field",
    "filter",
    "format",
    "info",
    "input",
    "item",
    "key",
    "kind",
    "level",
    "list",
    "mode",
    "name",
    "node",
    "object",
    "option",
    "options",
    "order",
    "output",
    "param",
    "parameter",
    "parameters",
    "params",
    "payload",
    "properties",
    "property",
    "request",
    "response",
    "result",
    "results",
    "role",
    "settings",
    "source",
    "state",
    "status",
    "target",
    "type",
    "value",
    "values",
];

/// Inline schemas: shared where one name fits all places of a shape, else one for each place.
fn name_inline(graph: &Graph<'_>, places: &Places, classes: &Classes, naming: &mut Naming) {
    let mut by_height: BTreeMap<u32, Vec<NodeId>> = BTreeMap::new();
    let mut total: HashMap<&[String], usize> = HashMap::new();
    for id in graph.ids() {
        let node = graph.node(id);
        if node.component || matches!(node.draft, Draft::Newtype) {
            continue;
        }
        by_height.entry(classes.height[id.0 as usize]).or_default().push(id);
        *total.entry(places.get(id).base.as_slice()).or_default() += 1;
    }
    let components: HashMap<String, NodeId> = classes
        .component
        .keys()
        .filter_map(|id| Some((naming.get(naming.of(*id)?).name.clone(), *id)))
        .collect();
    // What holds something nests deeper than it, so owners have names before what they hold.
    for nodes in by_height.into_values().rev() {
        level(graph, places, classes, &total, &components, naming, nodes);
    }
}

/// A wish of one type: all nodes at one place, or all of one shape.
struct Wish {
    nodes: Vec<NodeId>,
    claim: Claim,
    home: Home,
}

fn level(
    graph: &Graph<'_>,
    places: &Places,
    classes: &Classes,
    total: &HashMap<&[String], usize>,
    components: &HashMap<String, NodeId>,
    naming: &mut Naming,
    nodes: Vec<NodeId>,
) {
    let mut groups: BTreeMap<(&[String], u32), Vec<NodeId>> = BTreeMap::new();
    for id in nodes {
        let pointer = &graph.schemas().get(graph.node(id).schema).pointer;
        if let Some(name) = graph.settings.type_name(pointer) {
            let twin = graph.node(id).sent && graph.find(graph.node(id).schema, false).is_some();
            let name = if twin { format!("{name}Input") } else { name.to_owned() };
            let home = home(places.get(id), naming);
            naming.add(name, id, home);
            continue;
        }
        let class = match classes.class[id.0 as usize] {
            u32::MAX => u32::MAX - id.0,
            class => class,
        };
        groups
            .entry((places.get(id).base.as_slice(), class))
            .or_default()
            .push(id);
    }
    let mut shared: BTreeMap<String, Vec<Wish>> = BTreeMap::new();
    let mut single: Vec<Wish> = Vec::new();
    for ((base, _), members) in groups {
        let at_places = by_place(graph, places, naming, &members);
        let distinct = at_places.len();
        let majority = members.len() * 2 > total.get(base).copied().unwrap_or(0);
        let body = [["request"], ["response"]].iter().any(|words| words == base);
        let plain = majority && !(base.len() == 1 && GENERIC.contains(&base[0].as_str())) && !base.is_empty();
        let wanted = match distinct {
            0 | 1 => None,
            // What two operations take or answer is alike by accident.
            _ if body => None,
            _ if plain && !naming.scope.is_taken(&render(base, Case::Type)) => Some(base.to_vec()),
            _ if classes.choice[members[0].0 as usize].is_some() => classes.choice[members[0].0 as usize].clone(),
            _ => common_words(places, naming, &members).map(|common| [common.as_slice(), base].concat()),
        };
        match wanted.filter(|words| !naming.scope.is_taken(&render(words, Case::Type))) {
            Some(words) => shared.entry(render(&words, Case::Type)).or_default().push(Wish {
                claim: Claim {
                    spelling: words.join(" "),
                    words,
                    apart: None,
                },
                nodes: members,
                home: Home::Own,
            }),
            None => single.extend(at_places),
        }
    }
    for (name, wishes) in shared {
        let class = |wish: &Wish| classes.class[wish.nodes[0].0 as usize];
        if wishes.iter().all(|wish| class(wish) == class(&wishes[0])) {
            naming.scope.reserve(&name);
            let nodes: Vec<NodeId> = wishes.into_iter().flat_map(|wish| wish.nodes).collect();
            let id = naming.add(name, nodes[0], Home::Own);
            naming.join(&nodes, id);
        } else {
            // Two shapes want the same words: neither gets them.
            single.extend(
                wishes
                    .iter()
                    .flat_map(|wish| by_place(graph, places, naming, &wish.nodes)),
            );
        }
    }
    // The same shape as the component of that name is that component.
    single.retain(|wish| {
        let name = render(&wish.claim.words, Case::Type);
        let same = components.get(&name).filter(|component| {
            classes.component.get(component).copied() == Some(classes.class[wish.nodes[0].0 as usize])
        });
        match same.and_then(|component| naming.of(*component)) {
            Some(id) => {
                for node in &wish.nodes {
                    naming.of[node.0 as usize] = Some(id);
                }
                false
            }
            None => true,
        }
    });
    single.sort_by(|a, b| a.claim.spelling.cmp(&b.claim.spelling));
    let claims: Vec<Claim> = single.iter().map(|wish| wish.claim.clone()).collect();
    let given = naming.scope.assign(&claims);
    for (wish, name) in single.into_iter().zip(given) {
        let id = naming.add(name, wish.nodes[0], wish.home);
        naming.join(&wish.nodes, id);
    }
}

/// Nodes of one shape, by the place that names them.
fn by_place(graph: &Graph<'_>, places: &Places, naming: &Naming, nodes: &[NodeId]) -> Vec<Wish> {
    let mut map: BTreeMap<(String, Vec<String>), Vec<NodeId>> = BTreeMap::new();
    for id in nodes {
        let place = places.get(*id);
        map.entry((owner_name(place, places, naming), place.label.clone()))
            .or_default()
            .push(*id);
    }
    map.into_iter()
        .map(|((owner, label), nodes)| {
            let place = places.get(nodes[0]);
            Wish {
                claim: Claim {
                    words: [owner_words(place, places, naming).as_slice(), label.as_slice()].concat(),
                    spelling: nodes
                        .iter()
                        .map(|id| graph.schemas().get(graph.node(*id).schema).pointer.as_str())
                        .min()
                        .unwrap_or(&owner)
                        .to_owned(),
                    apart: Some(vec![place.kind.apart().to_owned()]),
                },
                home: home(place, naming),
                nodes,
            }
        })
        .collect()
}

fn home(place: &Place, naming: &Naming) -> Home {
    match place.owner {
        Owner::Node(owner) => naming.of(owner).map_or(Home::Own, Home::With),
        Owner::Words(_) => Home::Own,
    }
}

fn owner_name(place: &Place, places: &Places, naming: &Naming) -> String {
    owner_words(place, places, naming).join(" ")
}

/// The words of what holds a place; of one that has no name yet (it holds the place, but not its type), those of its
/// own place.
fn owner_words(place: &Place, places: &Places, naming: &Naming) -> Vec<String> {
    let mut place = place;
    let mut below: Vec<&[String]> = Vec::new();
    for _ in 0..64 {
        match &place.owner {
            Owner::Words(list) => {
                below.push(list);
                break;
            }
            Owner::Node(owner) => match naming.name_of(*owner) {
                "" => {
                    place = places.get(*owner);
                    below.push(&place.label);
                }
                name => {
                    let below = below.into_iter().rev().flatten().cloned();
                    return words(name).into_iter().chain(below).collect();
                }
            },
        }
    }
    below.into_iter().rev().flatten().cloned().collect()
}

/// The words that the names of all owners begin and end with, where they say something.
fn common_words(places: &Places, naming: &Naming, nodes: &[NodeId]) -> Option<Vec<String>> {
    let owners: BTreeSet<Vec<String>> = nodes
        .iter()
        .map(|id| owner_words(places.get(*id), places, naming))
        .collect();
    let (first, rest) = { (owners.first()?, owners.iter().skip(1)) };
    let mut front = first.len();
    let mut back = first.len();
    for other in rest {
        front = front.min(first.iter().zip(other).take_while(|(a, b)| a == b).count());
        back = back.min(
            first
                .iter()
                .rev()
                .zip(other.iter().rev())
                .take_while(|(a, b)| a == b)
                .count(),
        );
    }
    let shortest = owners.iter().map(Vec::len).min().unwrap_or(0);
    back = back.min(shortest.saturating_sub(front));
    let common: Vec<String> = first[..front]
        .iter()
        .chain(&first[first.len() - back..])
        .cloned()
        .collect();
    let telling = common.iter().any(|word| !VERBS.contains(&word.as_str()));
    telling.then_some(common)
}

/// First words of operations' names that do not say what they are about.
const VERBS: &[&str] = &[
    "add", "create", "delete", "fetch", "find", "get", "list", "patch", "post", "put", "remove", "set", "update",
];

/// What makes two constrained strings the same type.
fn constraints(shape: &StringShape) -> (Vec<&str>, Option<u64>, Option<u64>) {
    let patterns = shape
        .patterns
        .iter()
        .map(String::as_str)
        .filter(|pattern| !shapes::says_nothing(pattern))
        .collect();
    (patterns, shape.min_length, shape.max_length)
}

/// Names that need their resource beside them.
const BARE: &[&str] = &[
    "alias",
    "code",
    "color",
    "content",
    "data",
    "date",
    "description",
    "domain",
    "email",
    "format",
    "guid",
    "handle",
    "hash",
    "host",
    "id",
    "identifier",
    "key",
    "kind",
    "label",
    "link",
    "message",
    "name",
    "namespace",
    "note",
    "number",
    "path",
    "pattern",
    "phone",
    "prefix",
    "reference",
    "ref",
    "secret",
    "sid",
    "slug",
    "status",
    "suffix",
    "tag",
    "text",
    "time",
    "timestamp",
    "title",
    "token",
    "type",
    "url",
    "username",
    "uuid",
    "value",
    "version",
];

/// Words at the end of type names that do not say which resource it is.
const WRAPPERS: &[&str] = &[
    "request",
    "response",
    "body",
    "params",
    "parameters",
    "payload",
    "input",
    "output",
    "dto",
    "model",
    "schema",
    "object",
    "resource",
    "item",
    "data",
    "attributes",
    "properties",
    "create",
    "update",
    "form",
    "info",
    "details",
];

/// Words that join others.
const SMALL: &[&str] = &[
    "a",
    "all",
    "and",
    "authenticated",
    "by",
    "current",
    "for",
    "from",
    "in",
    "new",
    "of",
    "on",
    "or",
    "the",
    "to",
    "via",
    "with",
];

/// A wish for a shared string type.
struct StringWish<'g> {
    node: NodeId,
    constraints: (Vec<&'g str>, Option<u64>, Option<u64>),
    words: Vec<String>,
}

fn name_strings(graph: &Graph<'_>, places: &Places, naming: &mut Naming) {
    let mut by_name: BTreeMap<String, Vec<StringWish<'_>>> = BTreeMap::new();
    for id in graph.ids() {
        let node = graph.node(id);
        let (Draft::Newtype, false) = (&node.draft, node.component) else {
            continue;
        };
        let schema = graph.schemas().get(node.schema);
        let Shape::String(shape) = &schema.shape else {
            continue;
        };
        if let Some(name) = graph.settings.type_name(&schema.pointer) {
            let same = naming.finals.iter().position(|known| known.name == name);
            match same.and_then(|index| u32::try_from(index).ok()) {
                Some(index) => naming.of[id.0 as usize] = Some(FinalId(index)),
                None => {
                    naming.add(name.to_owned(), id, Home::Own);
                }
            }
            continue;
        }
        let words = string_words(places.get(id), places, naming);
        by_name.entry(render(&words, Case::Type)).or_default().push(StringWish {
            node: id,
            constraints: constraints(shape),
            words,
        });
    }
    let components: HashMap<String, NodeId> = graph
        .ids()
        .filter(|id| graph.node(*id).component)
        .map(|id| (naming.name_of(id).to_owned(), id))
        .collect();
    let mut qualified: BTreeMap<String, Vec<StringWish<'_>>> = BTreeMap::new();
    for (name, wishes) in by_name {
        let count = wishes.len();
        let mut by_constraints: BTreeMap<_, Vec<StringWish<'_>>> = BTreeMap::new();
        for wish in wishes {
            by_constraints.entry(wish.constraints.clone()).or_default().push(wish);
        }
        for (constraints, wishes) in by_constraints {
            let nodes: Vec<NodeId> = wishes.iter().map(|wish| wish.node).collect();
            let component = components
                .get(&name)
                .filter(|id| same_string(graph, **id, &constraints));
            match component.and_then(|id| naming.of(*id)) {
                Some(id) => {
                    for node in nodes {
                        naming.of[node.0 as usize] = Some(id);
                    }
                }
                None if nodes.len() * 2 > count && !naming.scope.is_taken(&name) => {
                    naming.scope.reserve(&name);
                    let id = naming.add(name.clone(), nodes[0], Home::Own);
                    naming.join(&nodes, id);
                }
                None => {
                    for wish in wishes {
                        let place = places.get(wish.node);
                        let words = full_words(place, places, naming, &wish.words);
                        let key = format!("{} {:?}", render(&words, Case::Type), wish.constraints);
                        qualified.entry(key).or_default().push(StringWish { words, ..wish });
                    }
                }
            }
        }
    }
    let claims: Vec<Claim> = qualified
        .iter()
        .map(|(key, wishes)| Claim {
            words: wishes.first().map(|wish| wish.words.clone()).unwrap_or_default(),
            spelling: key.clone(),
            apart: Some(vec!["text".to_owned()]),
        })
        .collect();
    let given = naming.scope.assign(&claims);
    for (wishes, name) in qualified.into_values().zip(given) {
        let nodes: Vec<NodeId> = wishes.iter().map(|wish| wish.node).collect();
        let id = naming.add(name, nodes[0], Home::Own);
        naming.join(&nodes, id);
    }
}

fn same_string(graph: &Graph<'_>, component: NodeId, wanted: &(Vec<&str>, Option<u64>, Option<u64>)) -> bool {
    let node = graph.node(component);
    match (&node.draft, &graph.schemas().get(node.schema).shape) {
        (Draft::Newtype, Shape::String(shape)) => constraints(shape) == *wanted,
        _ => false,
    }
}

/// The parameter or property, qualified by its resource where it is bare.
fn string_words(place: &Place, places: &Places, naming: &Naming) -> Vec<String> {
    let bare = place.base.len() == 1 && BARE.contains(&place.base[0].as_str());
    if !bare {
        return place.base.clone();
    }
    let resource = match (&place.resource, &place.owner) {
        (Some(resource), _) => resource.clone(),
        (None, _) => last_telling_word(&owner_words(place, places, naming), &place.base),
    };
    [resource.as_slice(), place.base.as_slice()].concat()
}

/// The last word of an owner's name that says which resource it is.
fn last_telling_word(owner: &[String], base: &[String]) -> Vec<String> {
    let singular = |word: &String| names::singular(word).unwrap_or_else(|| word.clone());
    let said = |word: &String| base.contains(&singular(word));
    let skipped = |word: &String| {
        [WRAPPERS, VERBS, SMALL]
            .iter()
            .any(|list| list.contains(&word.as_str()))
    };
    let telling = owner.iter().rev().find(|word| !said(word) && !skipped(word));
    telling.or_else(|| owner.last()).map(singular).into_iter().collect()
}

/// The parameter or property, qualified by everything around it.
fn full_words(place: &Place, places: &Places, naming: &Naming, short: &[String]) -> Vec<String> {
    let owner = match &place.full_resource {
        Some(resource) => resource.clone(),
        None => owner_words(place, places, naming),
    };
    let full: Vec<String> = [owner.as_slice(), place.label.as_slice()].concat();
    if full.is_empty() { short.to_vec() } else { full }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces_are_left_out_where_they_tell_nothing_apart() {
        let all = [
            "io.k8s.api.apps.v1.Deployment",
            "io.k8s.api.apps.v1.Scale",
            "io.k8s.api.autoscaling.v1.Scale",
            "conversations.v1.service.service_conversation.service_conversation_scoped_webhook",
            "issuing.card",
            "card",
            "com.acme.Foo",
            "simple-user",
            "v1.0",
        ];
        let named = component_words(&all);
        for (name, expected) in all.into_iter().zip([
            "Deployment",
            "AppsV1Scale",
            "AutoscalingV1Scale",
            "ServiceConversationScopedWebhook",
            "IssuingCard",
            "Card",
            "Foo",
            "SimpleUser",
            "V1_0",
        ]) {
            assert_eq!(render(&named[name], Case::Type), expected, "{name}");
        }
    }

    #[test]
    fn versions_are_recognised() {
        for (segment, expected) in [
            ("v1", true),
            ("v1beta1", true),
            ("2010-04-01", true),
            ("v", false),
            ("vpc", false),
            ("apps", false),
        ] {
            assert_eq!(is_version(segment), expected, "{segment}");
        }
    }
}
