//! Names that stay: which types keep the names that the lock has for their places, and what the lock says afterwards.
//!
//! A name is kept by the nodes that had it. Where they have come to be of several shapes, most of them keep it. What joins
//! their shape joins the type, if it was shared; everything else is named as if the lock were not there, but for the names
//! that are taken.

use std::collections::{BTreeMap, BTreeSet};

use super::Naming;
use crate::hash::HashMap;
use crate::lower::types::graph::Graph;
use crate::lower::types::naming::places::Places;
use crate::lower::types::ty::NodeId;

/// The nodes that keep names.
#[derive(Debug, Default)]
pub struct Pins {
    /// The names that are kept, and whether several places have been the type.
    kept: BTreeMap<String, bool>,
    of: HashMap<NodeId, String>,
    /// By name.
    keepers: HashMap<String, Vec<NodeId>>,
}

impl Pins {
    /// `group` tells shapes apart: nodes with equal groups are one type.
    pub fn of<G: Ord + Clone>(graph: &Graph<'_>, nodes: &[NodeId], group: impl Fn(NodeId) -> G) -> Self {
        if !graph.settings.keeps_types() {
            return Pins::default();
        }
        let mut wanted: BTreeMap<&str, BTreeMap<G, BTreeSet<NodeId>>> = BTreeMap::new();
        let mut sizes: BTreeMap<G, usize> = BTreeMap::new();
        for id in nodes {
            *sizes.entry(group(*id)).or_default() += 1;
            if let Some(name) = graph.kept(*id) {
                wanted
                    .entry(name)
                    .or_default()
                    .entry(group(*id))
                    .or_default()
                    .insert(*id);
            }
        }
        let mut pins = Pins::default();
        for (name, groups) in wanted {
            let shared = groups.values().map(BTreeSet::len).sum::<usize>() > 1;
            let most = groups.into_iter().max_by_key(|(group, nodes)| {
                let first = nodes.first().copied().map(std::cmp::Reverse);
                (nodes.len(), sizes.get(group).copied().unwrap_or(0), first)
            });
            if let Some((_, nodes)) = most {
                pins.of.extend(nodes.iter().map(|id| (*id, name.to_owned())));
                pins.keepers.insert(name.to_owned(), nodes.into_iter().collect());
                pins.kept.insert(name.to_owned(), shared);
            }
        }
        pins
    }

    /// The names that are kept.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.kept.keys().map(String::as_str)
    }

    /// The nodes that keep a name.
    pub fn keepers(&self, name: &str) -> &[NodeId] {
        self.keepers.get(name).map_or(&[], Vec::as_slice)
    }

    /// What becomes of nodes of one group: those that keep names, each with what stands where they do and what joins it, and
    /// the rest. `place` tells where a node stands.
    pub fn split<P: Ord>(
        &self,
        nodes: Vec<NodeId>,
        place: impl Fn(NodeId) -> P,
    ) -> (Vec<(String, Vec<NodeId>)>, Vec<NodeId>) {
        let mut kept: BTreeMap<&str, Vec<NodeId>> = BTreeMap::new();
        let mut at: BTreeMap<P, &str> = BTreeMap::new();
        let mut others = Vec::new();
        for id in nodes {
            match self.of.get(&id) {
                Some(name) => {
                    at.entry(place(id)).or_insert(name);
                    kept.entry(name).or_default().push(id);
                }
                None => others.push(id),
            }
        }
        if kept.is_empty() {
            return (Vec::new(), others);
        }
        // The lock has some of the places of a type only.
        let mut rest = Vec::new();
        for id in others {
            match at.get(&place(id)) {
                Some(name) => kept.entry(name).or_default().push(id),
                None => rest.push(id),
            }
        }
        let joined = kept
            .iter()
            .filter(|(name, _)| self.kept.get(**name) == Some(&true))
            .max_by_key(|(name, nodes)| (nodes.len(), std::cmp::Reverse(**name)))
            .map(|(name, _)| *name);
        if let Some(name) = joined {
            kept.entry(name).or_default().append(&mut rest);
        }
        (
            kept.into_iter().map(|(name, nodes)| (name.to_owned(), nodes)).collect(),
            rest,
        )
    }
}

/// How many of a type's places the lock has: enough for the name to outlive one of them.
const PLACES: usize = 2;

/// The types of inline nodes, by some of their places: those that the lock had already, then the first.
pub fn record(graph: &Graph<'_>, places: &Places, naming: &Naming) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut by_type: BTreeMap<&str, Vec<(bool, String)>> = BTreeMap::new();
    for id in graph.ids() {
        let node = graph.node(id);
        let (Some(of), false) = (naming.of(id), node.component) else {
            continue;
        };
        let named = naming.get(of);
        // One that is a component's is called after it.
        let own = !graph.node(named.node).component;
        // What an operation takes or answers is never shared.
        let by_itself = matches!(places.get(id).base.as_slice(), [only] if only == "request" || only == "response");
        if !own || by_itself || graph.type_name(node.schema).is_some() {
            continue;
        }
        let key = graph.key(id);
        by_type
            .entry(&named.name)
            .or_default()
            .push((graph.kept(id) != Some(&named.name), key));
    }
    // What is merged with what stands around it is several types of one place, which then says nothing of any of them, unless
    // it says what it said before.
    let mut types: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut said: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, places) in &by_type {
        for (is_new, key) in places {
            types.entry(key).or_default().insert(name);
            if !is_new {
                said.insert(key, name);
            }
        }
    }
    for (name, places) in &by_type {
        let tells = |key: &str| match (types.get(key).map(BTreeSet::len), said.get(key)) {
            (Some(1), _) => true,
            (_, before) => before == Some(name),
        };
        let places: BTreeSet<&(bool, String)> = places.iter().filter(|(_, key)| tells(key)).collect();
        for (_, key) in places.into_iter().take(PLACES) {
            out.insert(key.clone(), (*name).to_owned());
        }
    }
    out
}
