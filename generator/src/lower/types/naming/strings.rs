//! Names of constrained strings, which are shared by name and constraints.

use std::collections::BTreeMap;

use super::owners::{last_meaningful_word, owner_words};
use super::pins::Pins;
use super::{Module, Naming};
use crate::api::{Shape, StringShape};
use crate::hash::HashMap;
use crate::lower::names::{Case, Claim, render};
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::places::{NamedPlace, Owner, Places};
use crate::lower::types::ty::NodeId;
use crate::pattern;

/// What makes two constrained strings the same type.
pub fn constraints(shape: &StringShape) -> (Vec<&str>, Option<u64>, Option<u64>) {
    let patterns = shape
        .patterns
        .iter()
        .map(String::as_str)
        .filter(|pattern| !pattern::says_nothing(pattern))
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

type Constraints<'g> = (Vec<&'g str>, Option<u64>, Option<u64>);

/// A candidate for a shared string type.
struct StringCandidate<'g> {
    node: NodeId,
    constraints: Constraints<'g>,
    words: Vec<String>,
}

/// String types with one name and one set of constraints are one type.
pub fn name(graph: &Graph<'_>, places: &Places, naming: &mut Naming) {
    let candidates = candidates(graph, places, naming);
    let candidates = keep(graph, places, candidates, naming);
    let rest = share(graph, places, naming, candidates);
    let mut qualified: BTreeMap<String, Vec<StringCandidate<'_>>> = BTreeMap::new();
    for candidate in rest {
        let place = places.get(candidate.node);
        let words = full_words(place, places, naming, &candidate.words);
        let key = format!("{} {:?}", render(&words, Case::Type), candidate.constraints);
        qualified
            .entry(key)
            .or_default()
            .push(StringCandidate { words, ..candidate });
    }
    let claims: Vec<Claim> = qualified
        .iter()
        .map(|(key, candidates)| Claim {
            words: candidates.first().map(|first| first.words.clone()).unwrap_or_default(),
            spelling: key.clone(),
            qualifier: Some(vec!["text".to_owned()]),
            further: candidates
                .first()
                .map(|first| places.get(first.node).tellers.clone())
                .unwrap_or_default(),
        })
        .collect();
    let given = naming.scope.assign(&claims);
    for (candidates, name) in qualified.into_values().zip(given) {
        let nodes: Vec<NodeId> = candidates.iter().map(|candidate| candidate.node).collect();
        let id = naming.add(name, nodes[0], Module::Own);
        naming.join(&nodes, id);
    }
}

/// Gives the names that the lock keeps; what is left are the other candidates.
fn keep<'g>(
    graph: &'g Graph<'_>,
    places: &Places,
    by_name: BTreeMap<String, Vec<StringCandidate<'g>>>,
    naming: &mut Naming,
) -> BTreeMap<String, Vec<StringCandidate<'g>>> {
    if !graph.settings.keeps_types() {
        return by_name;
    }
    let all = by_name.iter().flat_map(|(name, list)| {
        let each = list.iter();
        each.map(|candidate| (candidate.node, (name.clone(), candidate.constraints.clone())))
    });
    let wanted: HashMap<NodeId, (String, Constraints<'g>)> = all.collect();
    let mut nodes: Vec<NodeId> = wanted.keys().copied().collect();
    nodes.sort();
    let pins = Pins::of(graph, &nodes, |id| wanted.get(&id).cloned());
    let mut left = BTreeMap::new();
    for (name, list) in by_name {
        let mut others = Vec::new();
        for list in by_constraints(list).into_values() {
            let all = list.iter().map(|candidate| candidate.node).collect();
            // What is qualified in full is one type for each of these words.
            let full: HashMap<NodeId, Vec<String>> = list
                .iter()
                .map(|candidate| {
                    let place = places.get(candidate.node);
                    (candidate.node, full_words(place, places, naming, &candidate.words))
                })
                .collect();
            let (kept, mut rest) = pins.split(all, |id| full.get(&id));
            for (kept, nodes) in kept {
                match naming.scope.is_taken(&kept) {
                    true => rest.extend(nodes),
                    false if kept == name => give(graph, places, naming, kept, &nodes),
                    false => {
                        let id = naming.add(kept, nodes[0], Module::Own);
                        naming.join(&nodes, id);
                    }
                }
            }
            others.extend(list.into_iter().filter(|candidate| rest.contains(&candidate.node)));
        }
        if !others.is_empty() {
            left.insert(name, others);
        }
    }
    left
}

fn by_constraints(candidates: Vec<StringCandidate<'_>>) -> BTreeMap<Constraints<'_>, Vec<StringCandidate<'_>>> {
    let mut groups: BTreeMap<Constraints<'_>, Vec<StringCandidate<'_>>> = BTreeMap::new();
    for candidate in candidates {
        groups.entry(candidate.constraints.clone()).or_default().push(candidate);
    }
    groups
}

/// Gives a name that is free to a type that stands at these nodes.
fn give(graph: &Graph<'_>, places: &Places, naming: &mut Naming, name: String, nodes: &[NodeId]) {
    naming.scope.reserve(&name);
    let id = naming.add(name, nodes[0], Module::Own);
    naming.join(nodes, id);
    naming.finals[id.0 as usize].documented_by = documented_by(graph, places, nodes);
}

/// The string types that the settings do not name, by the name that each wants.
fn candidates<'g>(
    graph: &'g Graph<'_>,
    places: &Places,
    naming: &mut Naming,
) -> BTreeMap<String, Vec<StringCandidate<'g>>> {
    let mut by_name: BTreeMap<String, Vec<StringCandidate<'_>>> = BTreeMap::new();
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
            match naming.named(name) {
                Some(same) => naming.of[id.0 as usize] = Some(same),
                None => {
                    naming.add(name.to_owned(), id, Module::Own);
                }
            }
            continue;
        }
        let words = string_words(places.get(id), places, naming);
        by_name
            .entry(render(&words, Case::Type))
            .or_default()
            .push(StringCandidate {
                node: id,
                constraints: constraints(shape),
                words,
            });
    }
    by_name
}

/// Gives a name to those of its candidates that are the component of that name, and to those that are most of them and
/// agree. The others are left.
fn share<'g>(
    graph: &Graph<'_>,
    places: &Places,
    naming: &mut Naming,
    by_name: BTreeMap<String, Vec<StringCandidate<'g>>>,
) -> Vec<StringCandidate<'g>> {
    let components: HashMap<String, NodeId> = graph
        .ids()
        .filter(|id| graph.node(*id).component)
        .map(|id| (naming.name_of(id).to_owned(), id))
        .collect();
    let mut left = Vec::new();
    for (name, candidates) in by_name {
        let count = candidates.len();
        for (constraints, candidates) in by_constraints(candidates) {
            let nodes: Vec<NodeId> = candidates.iter().map(|candidate| candidate.node).collect();
            let component = components
                .get(&name)
                .filter(|id| same_string(graph, **id, &constraints));
            match component.and_then(|id| naming.of(*id)) {
                Some(id) => nodes.iter().for_each(|node| naming.of[node.0 as usize] = Some(id)),
                None if nodes.len() * 2 > count && !naming.scope.is_taken(&name) => {
                    give(graph, places, naming, name.clone(), &nodes);
                }
                None => left.extend(candidates),
            }
        }
    }
    left
}

/// The identifier of a resource in the resource itself says best what it is, if all such places say the same.
fn documented_by(graph: &Graph<'_>, places: &Places, nodes: &[NodeId]) -> Option<NodeId> {
    let is_own = |id: &NodeId| matches!(places.get(*id).owner, Owner::Node(_)) && is_bare(places.get(*id));
    let description = |id: NodeId| graph.schemas().get(graph.node(id).schema).docs.description.as_deref();
    let own: Vec<NodeId> = nodes.iter().copied().filter(is_own).collect();
    let first = own.iter().copied().min()?;
    own.iter()
        .all(|id| description(*id) == description(first))
        .then_some(first)
}

fn same_string(graph: &Graph<'_>, component: NodeId, wanted: &(Vec<&str>, Option<u64>, Option<u64>)) -> bool {
    let node = graph.node(component);
    match (&node.draft, &graph.schemas().get(node.schema).shape) {
        (Draft::Newtype, Shape::String(shape)) => constraints(shape) == *wanted,
        _ => false,
    }
}

fn is_bare(place: &NamedPlace) -> bool {
    matches!(place.base.as_slice(), [only] if BARE.contains(&only.as_str()))
}

/// The parameter or property, qualified by its resource where it is bare.
fn string_words(place: &NamedPlace, places: &Places, naming: &Naming) -> Vec<String> {
    if !is_bare(place) {
        return place.base.clone();
    }
    let resource = match (&place.resource, &place.owner) {
        (Some(resource), _) => resource.clone(),
        (None, _) => last_meaningful_word(&owner_words(place, places, naming), &place.base),
    };
    [resource.as_slice(), place.base.as_slice()].concat()
}

/// The parameter or property, qualified by everything around it.
fn full_words(place: &NamedPlace, places: &Places, naming: &Naming, short: &[String]) -> Vec<String> {
    let owner = match &place.full_resource {
        Some(resource) => resource.clone(),
        None => owner_words(place, places, naming),
    };
    let full: Vec<String> = [owner.as_slice(), place.label.as_slice()].concat();
    if full.is_empty() { short.to_vec() } else { full }
}
