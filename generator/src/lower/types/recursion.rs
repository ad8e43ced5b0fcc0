//! Where a type must be held by pointer: cycles, very deep nesting, and large members of unions.
//!
//! - A struct that can only exist inside itself (all members on the cycle required) cannot be built; the member that
//!   closes the cycle becomes an `Option`, with a warning.
//! - Of every other cycle by value, the edge that closes it is boxed. The walk starts at the alphabetically first type
//!   of each group of mutually recursive types, so types outside the group have no influence.
//! - A chain of types held by value is cut by a box every [`DEEPEST`] types.
//! - What a union holds is boxed when it is large, so that no variant is much larger than another.

use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashMap;

use crate::lower::types::graph::{Draft, Graph};
use crate::lower::types::naming::{FinalId, Naming};
use crate::lower::types::ty::{NodeId, Ty};

/// How many types may hold each other by value before a box.
const DEEPEST: u32 = 24;
/// A union's members may be this large by value. Clippy's limit for the difference between variants is 200 bytes.
const LARGEST: u32 = 160;

/// The edges to write as something other than the plain type: by type, by the number of the member in it.
#[derive(Debug, Default)]
pub struct Boxes {
    boxed: HashMap<(FinalId, usize), Vec<FinalId>>,
    optional: HashMap<(FinalId, usize), ()>,
    size: Vec<u32>,
}

impl Boxes {
    /// Whether member `slot` of a type holds `target` behind a pointer.
    pub fn boxed(&self, owner: FinalId, slot: usize, target: FinalId) -> bool {
        self.boxed
            .get(&(owner, slot))
            .is_some_and(|targets| targets.contains(&target))
    }

    /// Whether a required member becomes an `Option`, because its type could not be built otherwise.
    pub fn optional(&self, owner: FinalId, slot: usize) -> bool {
        self.optional.contains_key(&(owner, slot))
    }

    /// Whether a type is too large to be held by value in a variant.
    pub fn is_large(&self, id: FinalId) -> bool {
        self.size.get(id.0 as usize).is_some_and(|size| *size > LARGEST)
    }
}

/// A type held by value.
#[derive(Clone, Copy)]
struct Edge {
    slot: usize,
    target: FinalId,
    /// Whether there is no value without it.
    required: bool,
}

/// Decides for all types.
pub fn decide(graph: &Graph<'_>, naming: &Naming, diagnostics: &mut Diagnostics) -> Boxes {
    let mut edges: Vec<Vec<Edge>> = naming
        .finals
        .iter()
        .map(|found| edges_of(graph, naming, found.node))
        .collect();
    let mut boxes = Boxes::default();
    let required: Vec<Vec<Edge>> = edges
        .iter()
        .map(|list| list.iter().copied().filter(|edge| edge.required).collect())
        .collect();
    for (owner, edge) in closing_edges(naming, &required) {
        report(graph, naming, owner, edge, diagnostics);
        boxes.optional.insert((owner, edge.slot), ());
    }
    for (owner, edge) in closing_edges(naming, &edges) {
        boxes.cut(&mut edges, owner, edge);
    }
    let order = children_first(&edges);
    let mut depth = vec![0_u32; edges.len()];
    boxes.size = vec![0; edges.len()];
    for id in order {
        let index = id.0 as usize;
        let deep: Vec<Edge> = edges[index]
            .iter()
            .copied()
            .filter(|edge| depth[edge.target.0 as usize] >= DEEPEST)
            .collect();
        for edge in deep {
            boxes.cut(&mut edges, id, edge);
        }
        let node = naming.get(id).node;
        if matches!(graph.node(node).draft, Draft::Union { .. }) {
            let large: Vec<Edge> = edges[index]
                .iter()
                .copied()
                .filter(|edge| boxes.is_large(edge.target))
                .collect();
            for edge in large {
                boxes.cut(&mut edges, id, edge);
            }
        }
        depth[index] = edges[index]
            .iter()
            .map(|edge| depth[edge.target.0 as usize] + 1)
            .max()
            .unwrap_or(0);
        boxes.size[index] = size_of(graph, naming, &boxes, id);
    }
    boxes
}

impl Boxes {
    fn cut(&mut self, edges: &mut [Vec<Edge>], owner: FinalId, edge: Edge) {
        self.boxed.entry((owner, edge.slot)).or_default().push(edge.target);
        edges[owner.0 as usize].retain(|other| other.slot != edge.slot || other.target != edge.target);
    }
}

fn report(graph: &Graph<'_>, naming: &Naming, owner: FinalId, edge: Edge, diagnostics: &mut Diagnostics) {
    let node = graph.node(naming.get(owner).node);
    let Draft::Record { members, .. } = &node.draft else {
        return;
    };
    if let Some(member) = members.get(edge.slot) {
        let pointer = &graph.schemas().get(member.schema).pointer;
        diagnostics.push(
            Code::EndlessRequirement,
            pointer,
            format!(
                "`{}` requires a `{}` without end, so no value can conform; the member is optional in Rust",
                naming.get(owner).name,
                naming.get(edge.target).name
            ),
            "leave one member of the cycle out of `required`",
        );
    }
}

fn edges_of(graph: &Graph<'_>, naming: &Naming, node: NodeId) -> Vec<Edge> {
    let mut out = Vec::new();
    let draft = &graph.node(node).draft;
    let choice = matches!(draft, Draft::Union { .. });
    let mut slot = 0;
    draft.types(&mut |ty| {
        // The map of undocumented members holds nothing by value.
        let map = matches!(draft, Draft::Record { members, .. } if slot >= members.len());
        let optional = matches!(ty, Ty::Option(_) | Ty::Nullable(_));
        ty.nodes(&mut |child, by_value| {
            if let (true, false, Some(target)) = (by_value, map, naming.of(child)) {
                out.push(Edge {
                    slot,
                    target,
                    required: !choice && !optional,
                });
            }
        });
        slot += 1;
    });
    out
}

/// For every cycle, the edge at which a walk from the first name of its group comes back.
fn closing_edges(naming: &Naming, edges: &[Vec<Edge>]) -> Vec<(FinalId, Edge)> {
    let group = groups(edges);
    let mut by_name: Vec<usize> = (0..edges.len()).collect();
    by_name.sort_by(|a, b| naming.finals[*a].name.cmp(&naming.finals[*b].name));
    let mut out = Vec::new();
    let mut state = vec![0_u8; edges.len()];
    for root in by_name {
        if state[root] != 0 {
            continue;
        }
        state[root] = 1;
        let mut open = vec![(root, 0)];
        while let Some((at, next)) = open.last_mut() {
            let Some(edge) = edges[*at].get(*next) else {
                state[*at] = 2;
                open.pop();
                continue;
            };
            *next += 1;
            let target = edge.target.0 as usize;
            if group[target] != group[*at] {
                continue;
            }
            match state[target] {
                0 => {
                    state[target] = 1;
                    open.push((target, 0));
                }
                1 => out.push((final_id(*at), *edge)),
                _ => {}
            }
        }
    }
    out
}

fn final_id(index: usize) -> FinalId {
    FinalId(u32::try_from(index).unwrap_or(u32::MAX))
}

/// The strongly connected components (Kosaraju's algorithm, without recursion), as a number for each type.
fn groups(edges: &[Vec<Edge>]) -> Vec<usize> {
    let order = children_first(edges);
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (owner, list) in edges.iter().enumerate() {
        for edge in list {
            back[edge.target.0 as usize].push(owner);
        }
    }
    let mut group = vec![usize::MAX; edges.len()];
    for root in order.into_iter().rev() {
        let mut open = vec![root.0 as usize];
        while let Some(at) = open.pop() {
            if group[at] == usize::MAX {
                group[at] = root.0 as usize;
                open.extend(&back[at]);
            }
        }
    }
    group
}

/// All types, each after what it holds; in a cycle, after some of it.
fn children_first(edges: &[Vec<Edge>]) -> Vec<FinalId> {
    let mut out = Vec::with_capacity(edges.len());
    let mut seen = vec![false; edges.len()];
    for root in 0..edges.len() {
        if std::mem::replace(&mut seen[root], true) {
            continue;
        }
        let mut open = vec![(root, 0)];
        while let Some((at, next)) = open.last_mut() {
            match edges[*at].get(*next) {
                Some(edge) => {
                    *next += 1;
                    let target = edge.target.0 as usize;
                    if !std::mem::replace(&mut seen[target], true) {
                        open.push((target, 0));
                    }
                }
                None => {
                    out.push(final_id(*at));
                    open.pop();
                }
            }
        }
    }
    out
}

/// The bytes of a value on a 64-bit machine, rather too many than too few.
fn size_of(graph: &Graph<'_>, naming: &Naming, boxes: &Boxes, id: FinalId) -> u32 {
    let draft = &graph.node(naming.get(id).node).draft;
    let mut slot = 0;
    let mut sum = 0_u32;
    let mut largest = 0_u32;
    draft.types(&mut |ty| {
        let size = match draft {
            Draft::Record { members, .. } if slot >= members.len() => 24,
            _ => size_of_ty(naming, boxes, ty, id, slot),
        };
        let option = boxes.optional(id, slot);
        sum = sum.saturating_add(if option { size.saturating_add(8) } else { size });
        largest = largest.max(size);
        slot += 1;
    });
    match draft {
        Draft::Union { .. } => largest.max(VALUE).saturating_add(8),
        Draft::TextEnum | Draft::Newtype => 24,
        Draft::ScalarEnum => VALUE,
        Draft::Record { .. } | Draft::Alias(_) | Draft::Pending => sum,
    }
}

/// `serde_json::Value`, in whichever of its forms.
const VALUE: u32 = 72;

fn size_of_ty(naming: &Naming, boxes: &Boxes, ty: &Ty, owner: FinalId, slot: usize) -> u32 {
    match ty {
        Ty::Bool | Ty::I32 | Ty::I64 | Ty::U32 | Ty::U64 | Ty::F64 => 8,
        Ty::String | Ty::Vec(_) | Ty::Map(_) => 24,
        Ty::Any => VALUE,
        Ty::Format(_) => 32,
        Ty::File | Ty::External(_) => 64,
        Ty::Node(node) => match naming.of(*node) {
            Some(target) if boxes.boxed(owner, slot, target) => 8,
            Some(target) => boxes.size.get(target.0 as usize).copied().unwrap_or(0),
            None => 0,
        },
        Ty::Option(inner) | Ty::Nullable(inner) => size_of_ty(naming, boxes, inner, owner, slot).saturating_add(8),
        Ty::Tuple(items) => items
            .iter()
            .map(|item| size_of_ty(naming, boxes, item, owner, slot))
            .fold(0, u32::saturating_add),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(target: u32) -> Edge {
        Edge {
            slot: 0,
            target: FinalId(target),
            required: true,
        }
    }

    #[test]
    fn groups_are_the_cycles() {
        // 0 → 1 ⇄ 2 → 3, 4 → 4
        let edges = vec![
            vec![edge(1)],
            vec![edge(2)],
            vec![edge(1), edge(3)],
            vec![],
            vec![edge(4)],
        ];
        let group = groups(&edges);
        assert_eq!(group[1], group[2]);
        assert_ne!(group[0], group[1]);
        assert_ne!(group[2], group[3]);
        assert_eq!(group[4], 4);
    }

    #[test]
    fn long_chains_do_not_overflow_the_stack() {
        let count = 200_000;
        let edges: Vec<Vec<Edge>> = (0..count)
            .map(|index| {
                if index + 1 < count {
                    vec![edge(index + 1)]
                } else {
                    vec![]
                }
            })
            .collect();
        assert_eq!(children_first(&edges).len(), count as usize);
        assert_eq!(groups(&edges).len(), count as usize);
    }
}
