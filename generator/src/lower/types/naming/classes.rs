//! Which inline schemas have the same shape.
//!
//! Two nodes have the same class when the Rust types they become differ in name and documentation at most.

use std::fmt::Write as _;

use super::strings::constraints;
use crate::api::Shape;
use crate::hash::HashMap;
use crate::lower::names::words;
use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::variants::VariantNames;
use crate::lower::types::rules;
use crate::lower::types::ty::{NodeId, Ty};

/// The shapes of nodes as numbers: equal numbers, equal shapes.
pub struct Classes {
    pub class: Vec<u32>,
    /// How deep the inline nodes below a node nest.
    pub height: Vec<u32>,
    /// For a union of few kinds of data that all have names, those: string or customer.
    pub choice: Vec<Option<Vec<String>>>,
    /// The class that a component would have if it were written inline.
    pub component: HashMap<NodeId, u32>,
}

impl Classes {
    /// Compares all nodes.
    pub fn of(graph: &Graph<'_>, variants: &VariantNames) -> Self {
        let mut interned: HashMap<String, u32> = HashMap::default();
        let count = graph.nodes.len();
        let mut classes = Classes {
            class: vec![u32::MAX; count],
            height: vec![0; count],
            choice: vec![None; count],
            component: HashMap::default(),
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
    let Draft::Union {
        variants, tag: None, ..
    } = &graph.node(id).draft
    else {
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
        (Draft::Record { members, extra, closed }, _) => {
            let _ = write!(key, "record {closed} {:?}", rules::record_rules(schema));
            for member in members {
                let _ = write!(key, "{:?} {:?} {:?} ", member.wire, member.presence, member.rules);
                ty_key(graph, &member.ty, classes, key, height);
            }
            if let Some(extra) = extra {
                let _ = write!(key, "extra {:?} ", extra.rules);
                ty_key(graph, &extra.ty, classes, key, height);
            }
        }
        (Draft::Union { variants, tag, several }, _) => {
            let _ = write!(key, "union {tag:?} {several} ");
            for (index, variant) in variants.iter().enumerate() {
                let _ = write!(key, "{:?} {:?} {} ", variant.tags, variant.rules, names.get(id, index));
                ty_key(graph, &variant.ty, classes, key, height);
            }
        }
        (Draft::TextEnum | Draft::ScalarEnum, Shape::Enum(shape)) => {
            let _ = write!(key, "enum {} ", shape.open);
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
