//! Which nodes are one type, and what each type is called.
//!
//! - A component is called after itself; a namespace (`io.k8s.api.apps.v1.Deployment`) is left out where the last
//!   segment is unambiguous: a second `Deployment` gives both their group and version.
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
//! Where several nodes share one name, or a name is shortened, it depends on the others that want it: a second shape
//! under the property's name can give both longer ones. `rename` in the settings pins a name. Every step works on whole
//! sets sorted by content, so order has no influence.

use std::collections::BTreeSet;

mod classes;
pub mod components;
mod facts;
mod inline;
mod owners;
pub mod pins;
pub mod places;
mod strings;
pub mod variants;

use crate::hash::HashMap;
use crate::lower::names::{Case, Scope};
use crate::lower::types::graph::Graph;
use crate::lower::types::naming::places::Places;
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::ty::NodeId;
use classes::Classes;

/// A type with its name.
#[derive(Debug)]
pub struct Final {
    pub name: String,
    /// The node that speaks for all that are this type: the first in the order of the description.
    pub node: NodeId,
    /// All of them.
    pub nodes: BTreeSet<NodeId>,
    /// The one whose words are about the type, where they differ.
    pub documented_by: Option<NodeId>,
    pub module: Module,
}

/// The module a type stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
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
    /// The first type of each name.
    by_name: HashMap<String, FinalId>,
    scope: Scope,
}

impl Naming {
    pub fn get(&self, id: FinalId) -> &Final {
        &self.finals[id.0 as usize]
    }

    pub fn of(&self, node: NodeId) -> Option<FinalId> {
        self.of[node.0 as usize]
    }

    /// The type that is called so.
    pub fn named(&self, name: &str) -> Option<FinalId> {
        self.by_name.get(name).copied()
    }

    pub fn name_of(&self, node: NodeId) -> &str {
        self.of(node).map_or("", |id| &self.get(id).name)
    }

    fn add(&mut self, name: String, node: NodeId, module: Module) -> FinalId {
        let id = FinalId(u32::try_from(self.finals.len()).unwrap_or(u32::MAX));
        self.by_name.entry(name.clone()).or_insert(id);
        self.finals.push(Final {
            name,
            node,
            nodes: BTreeSet::from([node]),
            documented_by: None,
            module,
        });
        self.of[node.0 as usize] = Some(id);
        id
    }

    fn join(&mut self, nodes: &[NodeId], id: FinalId) {
        let joined = &mut self.finals[id.0 as usize];
        for node in nodes {
            self.of[node.0 as usize] = Some(id);
            joined.nodes.insert(*node);
        }
        joined.node = joined.nodes.first().copied().unwrap_or(joined.node);
    }
}

/// Names the components, whose names depend on nothing else.
pub fn components(graph: &Graph<'_>) -> Naming {
    let mut naming = Naming {
        finals: Vec::new(),
        of: vec![None; graph.nodes.len()],
        by_name: HashMap::default(),
        scope: Scope::new(Case::Type),
    };
    for name in graph.settings.type_names() {
        naming.scope.reserve(name);
    }
    components::name(graph, &mut naming);
    naming
}

/// Names what is written inline.
pub fn inline(graph: &Graph<'_>, places: &Places, variants: &VariantNames, naming: &mut Naming) {
    let classes = Classes::of(graph, variants);
    inline::name(graph, places, &classes, naming);
    strings::name(graph, places, naming);
}
