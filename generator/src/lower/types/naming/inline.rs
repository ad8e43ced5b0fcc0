//! Names of inline objects, enumerations and unions: shared where one name fits, else after their place.

use std::collections::BTreeMap;

use super::classes::Classes;
use super::owners::{common_words, is_meaningful, owner_name, owner_words};
use super::pins::Pins;
use super::{Module, Naming};
use crate::api::Direction;
use crate::hash::{HashMap, HashSet};
use crate::lower::names::{Case, Claim, render};
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::places::{NamedPlace, Owner, Places};
use crate::lower::types::ty::NodeId;

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
pub fn name(graph: &Graph<'_>, places: &Places, classes: &Classes, naming: &mut Naming) {
    let mut by_height: BTreeMap<u32, Vec<NodeId>> = BTreeMap::new();
    let mut total: HashMap<&[String], usize> = HashMap::default();
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
    let all: Vec<NodeId> = by_height.values().flatten().copied().collect();
    let free = all
        .iter()
        .copied()
        .filter(|id| graph.type_name(graph.node(*id).schema).is_none());
    let pins = Pins::of(graph, &free.collect::<Vec<_>>(), |id| {
        let class = classes.class[id.0 as usize];
        let own = if class == u32::MAX { Some(id) } else { None };
        (class, own)
    });
    // What is taken by a component, or by the settings, is kept by nobody else.
    let kept: HashSet<String> = pins
        .names()
        .filter(|name| !naming.scope.is_taken(name))
        .map(str::to_owned)
        .collect();
    kept.iter().for_each(|name| naming.scope.reserve(name));
    let contested = Contested::of(&all, places, classes);
    let mut namer = Namer {
        pins,
        contested,
        kept,
        graph,
        places,
        classes,
        total,
        components,
        naming,
    };
    // What holds something nests deeper than it, so owners have names before what they hold.
    for nodes in by_height.into_values().rev() {
        namer.level(nodes);
    }
}

/// The owner, the label, and how the property is spelt.
type PlaceKey<'p> = (String, Vec<String>, Option<&'p String>);

/// A candidate of one type: all nodes at one place, or all of one shape.
struct Candidate {
    nodes: Vec<NodeId>,
    claim: Claim,
    module: Module,
}

/// The inline nodes that are called alike where they stand, and are not the same type.
struct Contested(HashMap<NodeId, HashSet<String>>);

impl Contested {
    fn of(all: &[NodeId], places: &Places, classes: &Classes) -> Self {
        let mut by_place: BTreeMap<(String, &[String]), Vec<NodeId>> = BTreeMap::new();
        for id in all {
            let place = places.get(*id);
            let owner = match &place.owner {
                Owner::Node(owner) => owner.0.to_string(),
                Owner::Words(words) => words.join(" "),
            };
            by_place.entry((owner, &place.label)).or_default().push(*id);
        }
        let class = |id: &NodeId| match classes.class[id.0 as usize] {
            u32::MAX => Err(*id),
            class => Ok(class),
        };
        let several = by_place
            .into_values()
            .filter(|nodes| nodes.iter().any(|id| class(id) != class(&nodes[0])));
        let with_names = several.flat_map(|nodes| {
            let names: HashSet<String> = nodes.iter().filter_map(|id| places.get(*id).wire.clone()).collect();
            nodes.into_iter().map(move |id| (id, names.clone()))
        });
        Contested(with_names.collect())
    }

    fn holds(&self, id: NodeId) -> bool {
        self.0.contains_key(&id)
    }

    /// The name of the property, where that tells it from the others.
    fn spelling<'p>(&self, id: NodeId, place: &'p NamedPlace) -> Option<&'p String> {
        let names = self.0.get(&id)?;
        place
            .wire
            .as_ref()
            .filter(|_| names.len() > 1 && place.in_branch.is_none())
    }
}

/// Gives names to the nodes of one height after those of another.
struct Namer<'a, 'g> {
    graph: &'a Graph<'g>,
    places: &'a Places,
    classes: &'a Classes,
    contested: Contested,
    /// How many nodes would have these words.
    total: HashMap<&'a [String], usize>,
    /// By the name of their types.
    components: HashMap<String, NodeId>,
    /// Who keeps a name, and which names are still free for them.
    pins: Pins,
    kept: HashSet<String>,
    naming: &'a mut Naming,
}

impl<'a> Namer<'a, '_> {
    fn level(&mut self, nodes: Vec<NodeId>) {
        let mut shared: BTreeMap<String, Vec<Candidate>> = BTreeMap::new();
        let mut single: Vec<Candidate> = Vec::new();
        for ((base, _), members) in self.by_shape(nodes) {
            let members = self.keep(members);
            if members.is_empty() {
                continue;
            }
            let at_places = self.by_place(&members);
            match self.shared_words(base, &members, at_places.len()) {
                Some(words) => shared.entry(render(&words, Case::Type)).or_default().push(Candidate {
                    claim: Claim {
                        spelling: words.join(" "),
                        words,
                        qualifier: None,
                        ..Claim::default()
                    },
                    nodes: members,
                    module: Module::Own,
                }),
                None => single.extend(at_places),
            }
        }
        single.extend(self.share(shared));
        single.retain(|candidate| !self.is_component(candidate));
        single.sort_by(|a, b| a.claim.spelling.cmp(&b.claim.spelling));
        let claims: Vec<Claim> = single.iter().map(|candidate| candidate.claim.clone()).collect();
        let given = self.naming.scope.assign(&claims);
        for (candidate, name) in single.into_iter().zip(given) {
            let id = self.naming.add(name, candidate.nodes[0], candidate.module);
            self.naming.join(&candidate.nodes, id);
        }
    }

    /// Whether a name is kept by others of the shape of a node, which share it.
    fn is_kept_for(&self, name: &str, id: NodeId) -> bool {
        let class = self.classes.class[id.0 as usize];
        match self.pins.keepers(name) {
            [keeper, _, ..] if self.kept.contains(name) => {
                class != u32::MAX && self.classes.class[keeper.0 as usize] == class
            }
            _ => false,
        }
    }

    /// With what holds it, where that has its name before it: among those of one height, whose names are given at once, it
    /// would depend on which of them are kept.
    fn module(&self, id: NodeId) -> Module {
        let Owner::Node(owner) = self.places.get(id).owner else {
            return Module::Own;
        };
        let height = |id: NodeId| self.classes.height[id.0 as usize];
        let is_before = self.graph.node(owner).component || height(owner) > height(id);
        match self.naming.of(owner).filter(|_| is_before) {
            Some(owner) => Module::With(owner),
            None => Module::Own,
        }
    }

    /// Gives the names that are kept; what is left are the other nodes of the shape.
    fn keep(&mut self, members: Vec<NodeId>) -> Vec<NodeId> {
        let (kept, mut rest) = self.pins.split(members, |id| self.place_key(id));
        for (name, nodes) in kept {
            match self.kept.contains(&name) {
                true => {
                    // As if it were named now: with what holds it, where it stands at one place.
                    let all = nodes.iter().chain(self.pins.keepers(&name));
                    let places: HashSet<PlaceKey<'_>> = all.map(|id| self.place_key(*id)).collect();
                    let module = match places.len() {
                        1 => self.module(nodes[0]),
                        _ => Module::Own,
                    };
                    // Members of several names may share it.
                    let before = self.naming.named(&name);
                    let id = before.unwrap_or_else(|| self.naming.add(name, nodes[0], module));
                    self.naming.join(&nodes, id);
                }
                false => rest.extend(nodes),
            }
        }
        rest.sort();
        rest
    }

    /// The nodes that have no name in the settings, by their words and what they are.
    fn by_shape(&mut self, nodes: Vec<NodeId>) -> BTreeMap<(&'a [String], u32), Vec<NodeId>> {
        let (graph, places) = (self.graph, self.places);
        let mut groups: BTreeMap<(&[String], u32), Vec<NodeId>> = BTreeMap::new();
        for id in nodes {
            let pointer = &graph.schemas().get(graph.node(id).schema).pointer;
            if let Some(name) = graph.settings.type_name(pointer) {
                let node = graph.node(id);
                let beside = graph.find(node.schema, Direction::Received);
                let name = match node.form {
                    Direction::Sent if beside.is_some() => format!("{name}Input"),
                    _ => name.to_owned(),
                };
                let module = self.module(id);
                self.naming.add(name, id, module);
                continue;
            }
            let class = match self.classes.class[id.0 as usize] {
                u32::MAX => u32::MAX - id.0,
                class => class,
            };
            groups
                .entry((places.get(id).base.as_slice(), class))
                .or_default()
                .push(id);
        }
        groups
    }

    /// Words for all nodes of a shape, which stand at `distinct` places, where some fit and are free.
    fn shared_words(&self, base: &[String], members: &[NodeId], distinct: usize) -> Option<Vec<String>> {
        // A name that is kept for this very shape is free for it.
        let is_free = |words: &[String]| {
            let name = render(words, Case::Type);
            !self.naming.scope.is_taken(&name) || self.is_kept_for(&name, members[0])
        };
        let majority = members.len() * 2 > self.total.get(base).copied().unwrap_or(0);
        let body = [["request"], ["response"]].iter().any(|words| words == base);
        let generic = match base {
            [] => true,
            [only] => GENERIC.contains(&only.as_str()),
            [first, ..] => first == "with",
        };
        let chosen = &self.classes.choice[members[0].0 as usize];
        let wanted = match distinct {
            0 | 1 => None,
            // What two operations take or answer is alike by accident.
            _ if body => None,
            _ if majority && !generic && is_free(base) => Some(base.to_vec()),
            _ if chosen.is_some() => chosen.clone(),
            _ => common_words(self.places, self.naming, members)
                .filter(|common| !generic || is_meaningful(common))
                .map(|common| [common.as_slice(), base].concat()),
        };
        wanted.filter(|words| is_free(words))
    }

    /// Gives the names that only one shape wants. What is left has a candidate for each place.
    fn share(&mut self, shared: BTreeMap<String, Vec<Candidate>>) -> Vec<Candidate> {
        let mut left = Vec::new();
        for (name, candidates) in shared {
            let class = |candidate: &Candidate| self.classes.class[candidate.nodes[0].0 as usize];
            if candidates
                .iter()
                .all(|candidate| class(candidate) == class(&candidates[0]))
            {
                let first = candidates[0].nodes[0];
                let kept = self.naming.named(&name).filter(|_| self.is_kept_for(&name, first));
                self.naming.scope.reserve(&name);
                let nodes: Vec<NodeId> = candidates.into_iter().flat_map(|candidate| candidate.nodes).collect();
                let id = kept.unwrap_or_else(|| self.naming.add(name, nodes[0], Module::Own));
                self.naming.join(&nodes, id);
            } else {
                // Two shapes want the same words: neither gets them.
                left.extend(candidates.iter().flat_map(|candidate| self.by_place(&candidate.nodes)));
            }
        }
        left
    }

    /// Whether the nodes are a component: the same shape as the one of that name.
    fn is_component(&mut self, candidate: &Candidate) -> bool {
        let name = render(&candidate.claim.words, Case::Type);
        let class = self.classes.class[candidate.nodes[0].0 as usize];
        let same = self
            .components
            .get(&name)
            .filter(|component| self.classes.component.get(component).copied() == Some(class));
        let Some(id) = same.and_then(|component| self.naming.of(*component)) else {
            return false;
        };
        for node in &candidate.nodes {
            self.naming.of[node.0 as usize] = Some(id);
        }
        true
    }

    /// The place that names a node.
    fn place_key(&self, id: NodeId) -> PlaceKey<'a> {
        let place = self.places.get(id);
        let in_branch = place.in_branch.as_ref().filter(|_| self.contested.holds(id));
        let label = in_branch.unwrap_or(&place.label).clone();
        let spelling = self.contested.spelling(id, place);
        (owner_name(place, self.places, self.naming), label, spelling)
    }

    /// Nodes of one shape, by the place that names them.
    fn by_place(&self, nodes: &[NodeId]) -> Vec<Candidate> {
        let (graph, places, naming) = (self.graph, self.places, &*self.naming);
        let mut map: BTreeMap<PlaceKey<'_>, Vec<NodeId>> = BTreeMap::new();
        for id in nodes {
            map.entry(self.place_key(*id)).or_default().push(*id);
        }
        map.into_iter()
            .map(|((owner, label, spelling), nodes)| {
                let place = places.get(nodes[0]);
                let pointers = nodes
                    .iter()
                    .map(|id| graph.schemas().get(graph.node(*id).schema).pointer.as_str());
                Candidate {
                    claim: Claim {
                        words: joined(owner_words(place, places, naming), label),
                        spelling: match spelling {
                            Some(name) => name.clone(),
                            None => pointers.min().unwrap_or(&owner).to_owned(),
                        },
                        qualifier: match spelling {
                            Some(_) => None,
                            None => Some(vec![place.kind.qualifier().to_owned()]),
                        },
                        further: place.tellers.clone(),
                    },
                    module: self.module(nodes[0]),
                    nodes,
                }
            })
            .collect()
    }
}

/// The words of what holds something, then its own; what the former end with and the latter begin with is said once
/// (`InputAudio`, `input_audio_format`: `InputAudioFormat`).
fn joined(mut owner: Vec<String>, own: Vec<String>) -> Vec<String> {
    let common = (1..=owner.len().min(own.len()))
        .rev()
        .find(|length| owner.ends_with(&own[..*length]))
        .unwrap_or(0);
    // All of them in common: it would be called like its owner.
    let common = if common == own.len() { 0 } else { common };
    owner.extend(own.into_iter().skip(common));
    owner
}
