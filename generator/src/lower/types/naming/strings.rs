//! Names of constrained strings, which are shared by name and constraints.

use std::collections::{BTreeMap, HashMap};

use super::owners::{last_telling_word, owner_words};
use super::{FinalId, Home, Naming};
use crate::api::{Shape, StringShape};
use crate::lower::names::{Case, Claim, render};
use crate::lower::types::graph::{Draft, Graph, NodeId};
use crate::lower::types::naming::places::{Owner, Place, Places};
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

/// A wish for a shared string type.
struct StringWish<'g> {
    node: NodeId,
    constraints: (Vec<&'g str>, Option<u64>, Option<u64>),
    words: Vec<String>,
}

pub fn name(graph: &Graph<'_>, places: &Places, naming: &mut Naming) {
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
                    naming.finals[id.0 as usize].voice = voice(graph, places, &nodes);
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

/// The identifier of a resource in the resource itself says best what it is, if all such places say the same.
fn voice(graph: &Graph<'_>, places: &Places, nodes: &[NodeId]) -> Option<NodeId> {
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

fn is_bare(place: &Place) -> bool {
    matches!(place.base.as_slice(), [only] if BARE.contains(&only.as_str()))
}

/// The parameter or property, qualified by its resource where it is bare.
fn string_words(place: &Place, places: &Places, naming: &Naming) -> Vec<String> {
    if !is_bare(place) {
        return place.base.clone();
    }
    let resource = match (&place.resource, &place.owner) {
        (Some(resource), _) => resource.clone(),
        (None, _) => last_telling_word(&owner_words(place, places, naming), &place.base),
    };
    [resource.as_slice(), place.base.as_slice()].concat()
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
