//! Names of inline objects, enumerations and unions: shared where one name fits, else after their place.

use std::collections::{BTreeMap, HashMap};

use super::classes::Classes;
use super::owners::{common_words, is_telling, owner_name, owner_words};
use super::{Home, Naming};
use crate::lower::names::{Case, Claim, render};
use crate::lower::types::graph::{Draft, Graph, NodeId};
use crate::lower::types::naming::places::{Owner, Place, Places};

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
        let generic = match base {
            [] => true,
            [only] => GENERIC.contains(&only.as_str()),
            [first, ..] => first == "with",
        };
        let plain = majority && !generic;
        let wanted = match distinct {
            0 | 1 => None,
            // What two operations take or answer is alike by accident.
            _ if body => None,
            _ if plain && !naming.scope.is_taken(&render(base, Case::Type)) => Some(base.to_vec()),
            _ if classes.choice[members[0].0 as usize].is_some() => classes.choice[members[0].0 as usize].clone(),
            _ => common_words(places, naming, &members)
                .filter(|common| !generic || is_telling(common))
                .map(|common| [common.as_slice(), base].concat()),
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
                    words: joined(owner_words(place, places, naming), label),
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

fn home(place: &Place, naming: &Naming) -> Home {
    match place.owner {
        Owner::Node(owner) => naming.of(owner).map_or(Home::Own, Home::With),
        Owner::Words(_) => Home::Own,
    }
}
